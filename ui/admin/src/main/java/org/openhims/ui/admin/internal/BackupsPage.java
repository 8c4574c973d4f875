// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.Executor;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Backups;
import org.openhims.platform.store.Backups.Backup;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** The backups that there are, and one more; all others go on working meanwhile. */
final class BackupsPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final long KILO = 1000;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private final transient Session session;
    private final transient Backups backups;
    private final transient Executor worker;
    private final DataTable<Backup> table;
    private final ProgressBar busy = new ProgressBar();
    private final ActionButton make;

    BackupsPage(Session session, Backups backups, Executor worker) {
        this.session = session;
        this.backups = backups;
        this.worker = worker;
        this.table = new DataTable<Backup>("backups", session.t("uiadmin.backups"), Backup::name,
                new Empty(Icon.RECORD, session.t("uiadmin.backups.none"), session.t("uiadmin.backups.todo")))
                .text(session.t("uiadmin.when"), backup -> session.formats().dateTime(backup.made()))
                .text(session.t("uiadmin.backup.size"), backup -> size(backup.bytes()))
                .text(session.t("uiadmin.backup.file"), Backup::name);
        this.make = new ActionButton("backup-make", session.t("uiadmin.backup.make"), Icon.PLUS, this::make).primary();
        busy.setIndeterminate(true);
        busy.setId("backup-busy");
        busy.getElement().setAttribute("aria-label", session.t("uiadmin.backup.busy"));
        busy.setVisible(false);
        add(new PageFrame(session.t("uiadmin.menu.backups"), busy, new Panel(Icon.RECORD, session.t("uiadmin.backups"), table,
                Parts.div("h-soft", new Paragraph(session.t("uiadmin.backups.restore"))))).tools(make));
        show();
    }

    private void show() {
        session.attempt(() -> table.show(backups.list(session.caller())));
    }

    private void make() {
        UI window = UI.getCurrent();
        Caller by = session.caller();
        busy(true);
        worker.execute(() -> {
            Runnable end = made(by);
            window.access(() -> {
                busy(false);
                end.run();
                show();
            });
        });
    }

    /** What to do in the window when it has ended. */
    private Runnable made(Caller by) {
        try {
            Backup backup = backups.make(by);
            return () -> session.say(session.t("uiadmin.backup.made", size(backup.bytes())));
        } catch (RuntimeException e) {
            return () -> session.attempt(() -> {
                throw e;
            });
        }
    }

    private void busy(boolean yes) {
        busy.setVisible(yes);
        make.setEnabled(!yes);
    }

    static String size(long bytes) {
        int unit = 0;
        long size = bytes;
        while (size >= 10 * KILO && unit < UNITS.length - 1) {
            size /= KILO;
            unit++;
        }
        return size + " " + UNITS[unit];
    }
}
