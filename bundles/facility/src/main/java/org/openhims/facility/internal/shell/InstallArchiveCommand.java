// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleArchives;

/** {@code hims:install-archive}. */
@Service
@Command(scope = "hims", name = "install-archive", description = "Takes modules from a signed file, as from a USB stick; new ones are enabled, others updated")
public class InstallArchiveCommand extends ConsoleCommand {

    @Argument(name = "file", description = "The archive; its signature is the file beside it that ends in .sig", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--dry-run", description = "Only tell who signed it and what is in it")
    private boolean dryRun;

    @Option(name = "--unsigned", description = "Take it although no trusted key has signed it")
    private boolean unsigned;

    @Reference
    private ModuleArchives archives;

    @Override
    void run(Caller by) {
        ModuleArchives.Archive archive = archives.open(by, Path.of(file), unsigned);
        out().println(archive.signer() == null ? text("modules.archive.nosigner")
                : text("modules.archive.signer", archive.signer()));
        print("install", archive.parts().stream().map(part -> part.module() + ' ' + (part.from() == null ? "" : part.from() + " → ") + part.to())
                .toList());
        print("restart", archive.parts().stream().flatMap(part -> part.restart().stream()).distinct().toList());
        if (!dryRun) {
            archives.install(by, Path.of(file), unsigned, part -> out().println(text("modules.updated", part.module(), part.to())));
        }
    }
}
