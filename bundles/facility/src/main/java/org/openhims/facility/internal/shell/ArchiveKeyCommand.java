// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openhims.facility.internal.ArchiveMaker;
import org.openhims.platform.access.Caller;

/** {@code hims:archive-key}. */
@Service
@Command(scope = "hims", name = "archive-key", description = "Makes a key that signs archives, and prints the line by which a node trusts it")
public class ArchiveKeyCommand extends ConsoleCommand {

    @Argument(index = 0, name = "name", description = "Whose key it is", required = true)
    private String name;

    @Argument(index = 1, name = "file", description = "New file for the private key", required = true)
    private String file;

    @Option(name = "--trust", description = "This node takes what is signed with it")
    private boolean trust;

    @Reference
    private ArchiveMaker maker;

    @Override
    void run(Caller by) throws Exception {
        out().println(maker.makeKey(by, name, Path.of(file), trust));
    }
}
