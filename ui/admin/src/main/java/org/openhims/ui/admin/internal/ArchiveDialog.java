// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleArchives;
import org.openhims.platform.facility.ModuleArchives.Archive;
import org.openhims.platform.facility.ModuleArchives.Part;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** Takes modules from a file: the file comes, what it would do is shown, then it is done. */
final class ArchiveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String UNSIGNED = "modules.archive.unsigned";

    private final transient Session session;
    private final transient ModuleArchives archives;
    private final transient Executor worker;
    private final transient Runnable changed;
    private final ArchiveUpload upload;
    private final Div body = Parts.spoken(Parts.div("h-stack h-tight"));
    private final ProgressBar busy = new ProgressBar();
    private final ActionButton allow;
    private final ActionButton install;
    private final ActionButton leave;
    private boolean unsigned;

    ArchiveDialog(Session session, ModuleArchives archives, Executor worker, Runnable changed) {
        this.session = session;
        this.archives = archives;
        this.worker = worker;
        this.changed = changed;
        this.upload = new ArchiveUpload(session, file -> look(file, false));
        this.allow = ActionButton.of("archive-allow", session.t("uiadmin.archive.allow"), () -> look(upload.archive(), true)).danger();
        this.install = new ActionButton("archive-install", session.t("uiadmin.archive.install"), Icon.CHECK, this::install).primary();
        this.leave = ActionButton.of("archive-leave", session.t("ui.confirm.leave"), this::close);
        setHeaderTitle(session.t("uiadmin.archive"));
        setWidth("40rem");
        body.setId("archive");
        busy.setId("archive-busy");
        busy.getElement().setAttribute("aria-label", session.t("uiadmin.archive.busy"));
        add(Parts.div("h-stack", new Paragraph(session.t("uiadmin.archive.help")), upload, body, busy));
        getFooter().add(leave, allow, install);
        offer(false, false);
        busy.setVisible(false);
        addDetachListener(e -> upload.forget());
    }

    private void offer(boolean mayAllow, boolean mayInstall) {
        allow.setVisible(mayAllow);
        install.setVisible(mayInstall);
    }

    /** What no trusted key has signed is looked at only when the administrator says so. */
    private void look(Path file, boolean allowed) {
        body.removeAll();
        offer(false, false);
        if (file == null) {
            return;
        }
        try {
            unsigned = allowed;
            show(archives.open(session.caller(), file, allowed));
        } catch (ProblemException e) {
            if (e.problem().code().equals(UNSIGNED)) {
                warn(session.t("uiadmin.archive.unsigned"));
                offer(true, false);
            } else {
                session.attempt(() -> {
                    throw e;
                });
            }
        }
    }

    private void warn(String text) {
        body.add(Parts.div("h-warning", Icon.ALERT.component(), new Paragraph(text)));
    }

    private void show(Archive archive) {
        if (archive.signer() == null) {
            warn(session.t("uiadmin.archive.nosigner"));
        } else {
            body.add(Parts.div("h-done", Icon.SHIELD.component(), new Paragraph(session.t("uiadmin.archive.signer", archive.signer()))));
        }
        PlanDialog.part(session, body, "uiadmin.archive.inside", archive.parts().stream().map(this::words).toList());
        List<String> restart = archive.parts().stream().flatMap(part -> part.restart().stream()).distinct().toList();
        PlanDialog.part(session, body, "uiadmin.plan.restart", restart);
        body.add(new Paragraph(session.t(restart.isEmpty() ? "uiadmin.plan.calm" : "uiadmin.plan.takenback")));
        offer(false, true);
    }

    private String words(Part part) {
        return part.from() == null ? session.t("uiadmin.archive.new", part.module(), part.to())
                : part.from().equals(part.to()) ? session.t("uiadmin.archive.same", part.module(), part.to())
                        : session.t("uiadmin.plan.version", part.module(), part.from(), part.to());
    }

    private void install() {
        UI window = UI.getCurrent();
        Caller by = session.caller();
        Path file = upload.archive();
        boolean allowed = unsigned;
        offer(false, false);
        leave.setEnabled(false);
        busy(0);
        worker.execute(() -> {
            AtomicInteger count = new AtomicInteger();
            Runnable end = installed(by, file, allowed, part -> window.access(() -> step(part, count.incrementAndGet())));
            window.access(() -> {
                close();
                end.run();
                changed.run();
            });
        });
    }

    private void busy(int done) {
        busy.setIndeterminate(done == 0);
        busy.setVisible(true);
    }

    private void step(Part part, int done) {
        busy(done);
        body.add(Parts.div("h-done", Icon.CHECK.component(), new Paragraph(session.t("uiadmin.updated", part.module(), part.to()))));
    }

    /** What to do in the window when it has ended. */
    private Runnable installed(Caller by, Path file, boolean allowed, Consumer<Part> done) {
        try {
            archives.install(by, file, allowed, done);
            return () -> session.say(session.t("uiadmin.archive.installed"));
        } catch (RuntimeException e) {
            return () -> session.attempt(() -> {
                throw e;
            });
        }
    }
}
