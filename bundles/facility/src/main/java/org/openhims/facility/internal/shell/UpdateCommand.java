// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.facility.internal.Archives;
import org.openhims.facility.internal.ModuleUpdate;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.facility.ModuleVersions;

/** {@code hims:update}. */
@Service
@Command(scope = "hims", name = "update", description = "Replaces a module by another version of it; other modules run on")
public class UpdateCommand extends ConsoleCommand {

    @Argument(index = 0, name = "module", description = "Module to update", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Argument(index = 1, name = "version",
            description = "A version that the node knows, an archive that brings one, or a bundle's jar; the newest known when absent")
    @Completion(FileCompleter.class)
    private String version;

    @Option(name = "--dry-run", description = "Only tell what would restart")
    private boolean dryRun;

    @Option(name = "--unsigned", description = "Take an archive that no trusted key has signed, or a jar; a demo node takes jars without")
    private boolean unsigned;

    @Reference
    private ModuleVersions versions;

    @Reference
    private Archives archives;

    @Reference
    private ModuleUpdate builds;

    @Reference
    private Facility facility;

    @Override
    void run(Caller by) throws Exception {
        if (version != null && version.endsWith(".jar")) {
            replace(by);
            return;
        }
        String wanted = version != null && Files.isRegularFile(Path.of(version)) ? brought(by) : version;
        ModuleVersions.Change change = versions.planUpdate(by, module, wanted);
        print(change);
        if (!dryRun) {
            versions.apply(by, change);
            out().println(text("modules.updated", module, change.to()));
        }
    }

    /** As a developer does, again and again: a build of the same version, kept until the next start with another distribution. */
    private void replace(Caller by) throws Exception {
        if (!unsigned && !facility.demo()) {
            throw Problem.conflict("modules.archive.unsigned");
        }
        ModuleUpdate.Prepared prepared = builds.prepare(by, module, version);
        String bundle = prepared.bundle().getSymbolicName();
        print("install", List.of(bundle + ' ' + prepared.version()));
        print("restart", prepared.restart());
        if (!dryRun) {
            builds.apply(by, prepared);
            out().println(text("modules.updated", bundle, prepared.bundle().getVersion().toString()));
        }
    }

    /** The version that the archive has. It is known to the node from now on, also after a dry run. */
    private String brought(Caller by) {
        Archives.Opened archive = archives.open(by, Path.of(version), unsigned);
        if (!archive.modules().containsKey(module)) {
            throw Problem.conflict("modules.archive.other");
        }
        archives.keep(by, archive);
        return archive.modules().get(module);
    }
}
