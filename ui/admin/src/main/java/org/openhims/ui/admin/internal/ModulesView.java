// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import org.openhims.platform.facility.ModuleArchives;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Profiles;
import org.openhims.platform.work.Workers;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/modules}: what runs here, and what a change would do. */
@org.osgi.service.component.annotations.Component
public final class ModulesView implements ViewContribution {

    private final Modules modules;
    private final ModuleVersions versions;
    private final Profiles profiles;
    private final ModuleArchives archives;
    private final Executor worker;

    @Activate
    public ModulesView(@Reference Modules modules, @Reference ModuleVersions versions, @Reference Profiles profiles,
            @Reference ModuleArchives archives, @Reference Workers workers) {
        this(modules, versions, profiles, archives, workers.pool("archive", 1, 1));
    }

    ModulesView(Modules modules, ModuleVersions versions, Profiles profiles, ModuleArchives archives, Executor worker) {
        this.modules = modules;
        this.versions = versions;
        this.profiles = profiles;
        this.archives = archives;
        this.worker = worker;
    }

    @Override
    public Place place() {
        return Place.menu("admin/modules", "uiadmin.menu.modules", Icon.MODULES, 82, "modules.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new ModulesPage(session, modules, versions, profiles, refresh -> new ArchiveDialog(session, archives, worker, refresh).open());
    }
}
