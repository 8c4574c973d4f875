// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.CultureReport;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Slot;

/** One culture: what was reported of it, and what is found now. */
final class CulturePage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DAY = 24;

    private final transient Session session;
    private final transient CultureServices services;
    private final String accession;
    private final Slot head = new Slot("h-stack h-tight");
    private final Slot quick = new Slot("h-row");
    private final Slot entry = new Slot("h-stack");
    private final DataTable<CultureReport> reports;
    private transient List<CultureReport> known = List.of();

    CulturePage(Session session, CultureServices services, String accession) {
        this.session = session;
        this.services = services;
        this.accession = accession;
        reports = new DataTable<CultureReport>("culture-reports", session.t("uilab.culture.reports"), CultureReport::id,
                Parts.div("h-soft", new Span(session.t("uilab.culture.nothing"))))
                .text(session.t("uilab.culture.when"), report -> session.formats().dateTime(report.enteredAt()))
                .column(session.t("uilab.culture.found"), report -> Parts.div("h-stack h-tight", CultureCells.report(session, report),
                        CultureCells.isolates(session, report)))
                .column("", this::acts);
        add(new PageFrame(session.t("uilab.culture.title"), head, new Panel(Icon.NOTE, session.t("uilab.culture.now"), quick, entry),
                new Panel(Icon.RECORD, session.t("uilab.culture.reports"), Parts.spoken(reports)))
                .tools(ActionButton.of("culture-back", session.t("uilab.cultures"), () -> session.go(CultureView.PLACE.path())).quiet()));
        session.attempt(this::read);
        session.live(this, Set.of("lab.result.*", "lab.specimen.*"), events -> session.attempt(this::read));
    }

    private void read() {
        Specimen specimen = services.specimens().get(session.caller(), accession);
        known = services.cultures().of(session.caller(), accession);
        head.show(slot -> slot.add(PatientBanner.line(session, session.banner(specimen.uhid())), Parts.div("h-now",
                Parts.span("h-token", specimen.accession()), Parts.span("h-name", names(specimen)),
                Parts.span("h-line-detail", session.t("lab.specimen." + specimen.specimen()) + (specimen.receivedAt() == null ? ""
                        : " · " + session.formats().waited(specimen.receivedAt()))))), specimen);
        reports.show(known);
        boolean open = specimen.status().takesResults() && session.may("lab.result.enter");
        quick.show(slot -> quick(slot, open), open, known);
    }

    private String names(Specimen specimen) {
        return specimen.tests().stream().map(test -> services.catalogue().test(session.caller(), test).name()).collect(Collectors.joining(", "));
    }

    /** What is said most often takes one key. */
    private void quick(Slot slot, boolean open) {
        if (!open) {
            slot.add(Parts.span("h-soft", session.t("uilab.culture.closed")));
            return;
        }
        slot.add(nothing(DAY, FKey.F7), nothing(2 * DAY, FKey.F8), new ActionButton("culture-more", session.t("uilab.culture.more"), Icon.PLUS,
                () -> entry(findings(), "uilab.culture.save", this::enter)).key(FKey.F4));
    }

    private ActionButton nothing(int hours, FKey key) {
        return ActionButton.of("culture-none-" + hours, session.t("uilab.culture.none", hours), () -> session.attempt(() ->
                enter(new CultureFindings("preliminary", "no-growth", hours, findings().gram(), List.of(), null)))).key(key);
    }

    /** What was found last: who adds to it types only what is new. */
    private CultureFindings findings() {
        return known.stream().filter(report -> report.status() != ResultStatus.SUPERSEDED).findFirst().map(CultureReport::findings)
                .orElse(new CultureFindings("preliminary", "pending", null, List.of(), List.of(), null));
    }

    private void entry(CultureFindings from, String save, Consumer<CultureFindings> done) {
        FindingsForm form = new FindingsForm(session, services.cultures(), accession, from, session.t(save), done);
        entry.show(slot -> slot.add(form, ActionButton.of("culture-leave", session.t("ui.confirm.leave"), () -> leave(form)).quiet()), form);
        // A key that says "no growth" must not be at hand while something else is written down.
        quick.setVisible(false);
        form.focus();
    }

    private void leave(Object shown) {
        entry.show(slot -> { }, shown, false);
        quick.setVisible(true);
    }

    private void enter(CultureFindings findings) {
        services.cultures().enter(session.caller(), accession, null, findings);
        session.say(session.t("uilab.culture.saved"));
        leave(findings);
        read();
    }

    private Component acts(CultureReport report) {
        Div acts = Parts.div("h-row");
        if (report.status() == ResultStatus.PRELIMINARY && session.may("lab.result.validate")) {
            acts.add(ActionButton.of("culture-validate-" + report.id(), session.t("uilab.validate"),
                    () -> step(() -> services.cultures().validate(session.caller(), report.id()))).primary());
        }
        if (report.status() == ResultStatus.VALIDATED && session.may("lab.result.release")) {
            acts.add(ActionButton.of("culture-release-" + report.id(), session.t("uilab.release"),
                    () -> step(() -> services.cultures().release(session.caller(), report.id()))).primary());
        }
        if (report.releasedAt() != null) {
            acts.add(new ActionButton("culture-report-" + report.id(), session.t("uilab.report"), Icon.PRINT,
                    () -> session.attempt(() -> session.print(services.cultures().report(session.caller(), report.id())))).quiet());
        }
        if (report.status().reported() && session.may("lab.result.amend")) {
            acts.add(ActionButton.of("culture-amend-" + report.id(), session.t("uilab.amend"), () -> amend(report)).quiet());
        }
        return acts;
    }

    private void step(Runnable work) {
        session.attempt(() -> {
            work.run();
            read();
        });
    }

    private void amend(CultureReport report) {
        entry(report.findings(), "uilab.amend.go", findings -> new WhyDialog(session, services.results().amendReasons(), (reason, note) -> step(() -> {
            services.cultures().amend(session.caller(), report.id(), findings, reason, note);
            session.say(session.t("uilab.amended", report.name()));
            leave(report);
        })).open());
    }
}
