// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.facility.internal.Archives;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules;

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
    private Archives archives;

    @Reference
    private Modules modules;

    @Reference
    private ModuleVersions versions;

    @Override
    void run(Caller by) {
        Archives.Opened archive = archives.open(by, Path.of(file), unsigned);
        Map<String, String> running = running(by);
        out().println(archive.signer() == null ? text("modules.archive.nosigner")
                : text("modules.archive.signer", archive.signer()));
        print("install", archive.modules().entrySet().stream().map(module -> module.getKey() + ' '
                + (running.containsKey(module.getKey()) ? running.get(module.getKey()) + " → " : "") + module.getValue()).toList());
        if (!dryRun) {
            archives.keep(by, archive);
            archive.modules().forEach((module, version) -> bring(by, module, version, running.get(module)));
        }
    }

    private Map<String, String> running(Caller by) {
        Map<String, String> running = new TreeMap<>();
        modules.list(by).stream().filter(module -> module.state() != Modules.State.ABSENT).forEach(m -> running.put(m.name(), m.version()));
        return running;
    }

    private void bring(Caller by, String module, String version, String present) {
        if (present == null) {
            modules.enable(by, Set.of(module));
        } else if (!present.equals(version)) {
            versions.apply(by, versions.planUpdate(by, module, version));
        }
        out().println(text("modules.updated", module, version));
    }
}
