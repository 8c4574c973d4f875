// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.registration.Allergies;
import org.openhims.registration.Banner;
import org.openhims.registration.Sex;
import org.openhims.ui.BannerSource;
import org.openhims.ui.Draft;
import org.openhims.ui.Formats;
import org.openhims.ui.PatientAction;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.openhims.ui.Whiteboard;
import org.openhims.ui.parts.Confirm;

/** One window of the visitor, as views see it. */
final class Window implements Session {

    private static final String NOT_IN_CARE_TEAM = "access.careteam";

    private final Desk desk;
    private final Visitor visitor;
    private final UI ui;
    private String reason;

    Window(Desk desk, Visitor visitor, UI ui) {
        this.desk = desk;
        this.visitor = visitor;
        this.ui = ui;
    }

    /** A reason for breaking the glass holds for the page on which it was given. */
    void forgetReason() {
        reason = null;
    }

    @Override
    public Caller caller() {
        return reason == null ? visitor.caller() : visitor.caller().withReason(reason);
    }

    @Override
    public String t(String key, Object... args) {
        return desk.texts().text(visitor.locale(), key, args);
    }

    @Override
    public Formats formats() {
        return desk.formats(visitor.locale());
    }

    @Override
    public void go(String path) {
        ui.navigate(path);
    }

    @Override
    public Draft draft(String view) {
        return visitor.drafts().of(visitor.caller().user(), view);
    }

    @Override
    public void live(Component owner, Set<String> types, Consumer<List<Event>> refresh) {
        desk.live().follow(owner, types, refresh);
    }

    @Override
    public void say(String text) {
        Notices.done(text);
    }

    @Override
    public boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (ProblemException e) {
            if (e.problem().code().equals(NOT_IN_CARE_TEAM)) {
                breakGlass(() -> attempt(work));
            } else {
                Notices.problem(desk.texts().of(visitor.locale(), e.problem()));
            }
            return false;
        }
    }

    /** Asks for the reason to look into the record of somebody who is not the caller's patient, then goes on with it. */
    void breakGlass(Runnable goOn) {
        Confirm.reason(this, t("shell.glass.title"), t("shell.glass.consequence"), t("shell.glass.go"), why -> {
            reason = why;
            goOn.run();
        });
    }

    @Override
    public Map<String, Banner> banners(Collection<String> uhids) {
        Map<String, Banner> known = new HashMap<>();
        for (BannerSource source : desk.banners().all()) {
            try {
                known.putAll(source.banners(this, uhids));
            } catch (ProblemException e) {
                // Who may not read the register sees the numbers only.
                continue;
            }
        }
        uhids.forEach(uhid -> known.computeIfAbsent(uhid, Window::bare));
        return known;
    }

    @Override
    public Optional<byte[]> photo(String uhid) {
        try {
            return desk.banners().all().stream().flatMap(source -> source.photo(this, uhid).stream()).findFirst();
        } catch (ProblemException e) {
            // A banner without a photo is a banner.
            return Optional.empty();
        }
    }

    private static Banner bare(String uhid) {
        return new Banner(uhid, uhid, null, "#", Sex.U, null, false, "", null, Allergies.NOT_ASKED, List.of());
    }

    @Override
    public Whiteboard<PatientAction> patientActions() {
        return desk.actions();
    }

    @Override
    public Whiteboard<PatientPanel> patientPanels() {
        return desk.panels();
    }

    @Override
    public void print(Sheet sheet) {
        Printing printing = desk.printing().all().stream().findFirst().orElse(null);
        if (printing == null) {
            Notices.problem(t("shell.print.away"));
            return;
        }
        String printer = draft("counter.printer").get("printer");
        if (!printer.isEmpty()) {
            Printing.Outcome outcome = printing.print(caller(), printer, sheet);
            if (outcome.problem() == null) {
                Notices.done(t("shell.print.sent", outcome.printer()));
                return;
            }
            Notices.problem(t(outcome.problem()));
        }
        print(sheet.title(), printing.pdf(sheet));
    }

    @Override
    public void print(String name, byte[] pdf) {
        Pdf.show(ui, this, name, pdf);
    }
}
