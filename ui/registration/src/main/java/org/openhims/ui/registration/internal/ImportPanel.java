// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.openhims.platform.access.Caller;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.PatientImports;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** One file: what was found in it, how far it is, and what can be done with it now. */
final class ImportPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient PatientImports imports;
    private final transient Runnable changed;
    private final ProgressBar bar = new ProgressBar();
    private final Div state = Parts.div("h-row");
    private final Div counts = Parts.div("h-facts");
    private final Span told = Parts.spoken(new Span());
    private final ActionButton start;
    private final ActionButton stop;
    private final Anchor report;
    private transient PatientImport run;

    /** @param changed is told when the import was started or stopped */
    ImportPanel(Session session, PatientImports imports, PatientImport run, Runnable changed) {
        this.session = session;
        this.imports = imports;
        this.changed = changed;
        String id = run.id();
        bar.setId("import-bar-" + id);
        bar.getElement().setAttribute("aria-label", session.t("uiregistration.import.progress"));
        told.setId("import-told-" + id);
        start = new ActionButton("import-start-" + id, session.t("uiregistration.import.start"), Icon.PERSON_ADD, this::start).primary();
        stop = ActionButton.of("import-stop-" + id, session.t("uiregistration.import.stop"), () -> act(() -> imports.stop(session.caller(), id)));
        report = download("import-report.csv", session.t("uiregistration.import.report"), writer -> {
            Caller by = session.caller();
            imports.report(by, id, writer);
        });
        report.setId("import-report-" + id);
        Panel panel = new Panel(Icon.PEOPLE, run.source() + " · " + run.file(),
                Parts.div("h-stack h-tight", state, bar, told, counts, ignored(run))).tools(report, stop, start);
        panel.setId("import-" + id);
        add(panel);
        show(run);
    }

    /** A link to a file that is written while it is fetched. */
    static Anchor download(String name, String text, Consumer<Writer> content) {
        Anchor link = new Anchor();
        link.setHref((DownloadEvent event) -> {
            event.setFileName(name);
            event.setContentType("text/csv;charset=UTF-8");
            try (Writer writer = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                content.accept(writer);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        link.addClassName("h-button");
        link.add(Icon.LEAVE.component(), Parts.span("h-button-text", text));
        return link;
    }

    private Span ignored(PatientImport about) {
        Span span = Parts.span("h-soft", session.t("registration.import.ignored", String.join(", ", about.ignored())));
        span.setVisible(!about.ignored().isEmpty());
        return span;
    }

    void show(PatientImport now) {
        if (now.equals(run)) {
            return;
        }
        run = now;
        state.removeAll();
        state.add(new Chip(tone(), session.t("registration.import.state." + run.state())),
                Parts.span("h-soft", session.formats().dateTime(run.startedAt()) + " · " + run.startedBy()));
        bar.setVisible(run.state() == State.RUNNING);
        bar.setValue(run.rows() == 0 ? 0 : Math.min(1, (double) run.done() / run.rows()));
        told.setText(session.t(run.dryRun() ? "uiregistration.import.looked" : "uiregistration.import.done", run.done(), run.rows()));
        counts.removeAll();
        count(run.dryRun() ? "fresh" : "registered", run.registered());
        count("likely", run.likely());
        count("known", run.known());
        count("duplicates", run.duplicates());
        count("wrong", run.wrong());
        boolean going = run.state() == State.RUNNING;
        stop.setVisible(going);
        start.setVisible(run.state() == State.CHECKED && run.registered() > 0 || run.state() == State.STOPPED);
        report.setVisible(run.wrong() + run.duplicates() + run.likely() > 0);
    }

    private Tone tone() {
        return switch (run.state()) {
            case DONE -> Tone.DONE;
            case CHECKED, STOPPED -> Tone.WAITING;
            default -> Tone.PLAIN;
        };
    }

    private void count(String what, long number) {
        counts.add(Parts.fact(session.t("uiregistration.import." + what), session.t("uiregistration.import.number", number)));
    }

    private void start() {
        if (run.state() == State.CHECKED) {
            String deed = session.t("uiregistration.import.start");
            Confirm.ask(session, deed, session.t("uiregistration.import.ask", run.registered()), deed, () -> act(() -> imports.start(session.caller(), run.id())));
        } else {
            act(() -> imports.start(session.caller(), run.id()));
        }
    }

    private void act(Runnable deed) {
        if (session.attempt(deed)) {
            changed.run();
        }
    }
}
