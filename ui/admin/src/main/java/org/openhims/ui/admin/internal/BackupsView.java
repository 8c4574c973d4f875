// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import org.openhims.platform.store.Backups;
import org.openhims.platform.work.Workers;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/backups}: the archives in the node's folder, and the making of one. */
@org.osgi.service.component.annotations.Component
public final class BackupsView implements ViewContribution {

    private final Backups backups;
    private final Executor worker;

    @Activate
    public BackupsView(@Reference Backups backups, @Reference Workers workers) {
        this(backups, workers.pool("backup", 1, 1));
    }

    BackupsView(Backups backups, Executor worker) {
        this.backups = backups;
        this.worker = worker;
    }

    @Override
    public Place place() {
        return Place.menu("admin/backups", "uiadmin.menu.backups", Icon.RECORD, 85, "backup.run");
    }

    @Override
    public Component open(Session session, String rest) {
        return new BackupsPage(session, backups, worker);
    }
}
