// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.facility.internal.ArchiveMaker;
import org.openhims.platform.access.Caller;

/** {@code hims:make-archive}. */
@Service
@Command(scope = "hims", name = "make-archive", description = "Writes a module, or a newer build of it, to a file that other nodes can install")
public class MakeArchiveCommand extends ConsoleCommand {

    @Argument(index = 0, name = "module", description = "Module", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Argument(index = 1, name = "file", description = "The archive to write", required = true)
    private String file;

    @Option(name = "--jar", description = "A newer build of one of the module's bundles", multiValued = true)
    @Completion(FileCompleter.class)
    private List<String> jars;

    @Option(name = "--key", description = "File of the private key that signs it, as hims:archive-key makes them")
    @Completion(FileCompleter.class)
    private String key;

    @Reference
    private ArchiveMaker maker;

    @Override
    void run(Caller by) throws Exception {
        List<Path> builds = jars == null ? List.of() : jars.stream().map(Path::of).toList();
        maker.make(by, module, builds, Path.of(file), key == null ? null : Path.of(key));
        out().println(text(key == null ? "modules.archive.made" : "modules.archive.signed", file));
    }
}
