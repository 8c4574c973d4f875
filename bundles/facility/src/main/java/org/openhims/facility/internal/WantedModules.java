// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.features.BootFinished;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the node to what the wanted file says, at start and whenever the file is changed by hand. Starts when Karaf's own boot is over,
 * so that there are two batches at most.
 */
@Component(service = WantedModules.class, immediate = true)
public final class WantedModules {

    private static final Logger LOG = LoggerFactory.getLogger(WantedModules.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final ModulesService modules;
    private final ProfilesService profiles;
    private final Archives archives;
    private final AtomicReference<WantedFile.Content> applied = new AtomicReference<>();

    @Activate
    public WantedModules(@Reference ModulesService modules, @Reference ProfilesService profiles, @Reference Archives archives,
            @Reference Workers workers, @Reference BootFinished boot) {
        this.modules = modules;
        this.profiles = profiles;
        this.archives = archives;
        workers.every("wanted", LOOK, this::look);
    }

    void look() {
        if (!looked() && !begun()) {
            return;
        }
        WantedFile.Content content = modules.wantedFile();
        if (content.equals(applied.get())) {
            return;
        }
        if (!content.trouble().isEmpty()) {
            LOG.warn("{}: what this cannot tell changes nothing", content.trouble());
        }
        try {
            Set<String> refused = modules.applyWanted();
            LOG.info("wanted modules: {}{}", content.names(), refused.isEmpty() ? "" : "; not installed: " + refused);
        } catch (Provisioner.Refused e) {
            LOG.warn("the wanted modules cannot be installed: {}", e.getMessage());
        }
        applied.set(content);
    }

    /** False at a first start as long as the features service does not tell what the profile has. */
    private boolean begun() {
        try {
            String known = modules.filesOfFeatures();
            archives.remember();
            profiles.begin();
            if (!modules.hasWantedFile()) {
                LOG.warn("the modules of the facility's profile are in none of {}; looking again", known);
            }
        } catch (Provisioner.Refused e) {
            LOG.warn("the facility's archives or profile cannot be read: {}", e.getMessage());
        }
        return modules.hasWantedFile();
    }

    /** True once the file was looked at after the start. */
    boolean looked() {
        return applied.get() != null;
    }
}
