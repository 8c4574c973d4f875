// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.registration.Banner;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** The results of one specimen with what a judgement needs, and the buttons for one value or all of them. */
final class SpecimenResults extends Section {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Results results;
    private final transient Consumer<String> judged;
    private final String accession;
    private final DataTable<Result> table;
    private final Slot critical = new Slot("h-row");
    private final Slot all = new Slot("h-tools");

    /** @param judged told the accession after each judgement, also a refused one */
    SpecimenResults(Session session, Results results, String accession, Banner patient, Consumer<String> judged) {
        this.session = session;
        this.results = results;
        this.judged = judged;
        this.accession = accession;
        setId("lab-group-" + accession);
        addClassName("h-panel");
        getElement().setAttribute("aria-label", patient.name() + ' ' + accession);
        table = ResultCells.columns(session, new DataTable<Result>("lab-results-" + accession, patient.name(), Result::id, new Div()))
                .column("", this::button);
        add(Parts.div("h-panel-head", PatientBanner.line(session, patient), Parts.span("h-token", accession), critical, all), table);
    }

    void show(List<Result> now) {
        boolean alarm = now.stream().anyMatch(result -> result.flag() != null && result.flag().critical());
        critical.show(slot -> {
            if (alarm) {
                slot.add(new Chip(Tone.DANGER, session.t("uilab.critical")));
            }
        }, alarm);
        List<String> preliminary = ids(now, ResultStatus.PRELIMINARY);
        List<String> validated = ids(now, ResultStatus.VALIDATED);
        all.show(slot -> {
            if (!preliminary.isEmpty()) {
                slot.add(new ActionButton("lab-validate-all-" + accession, session.t("uilab.validate.all"), Icon.CHECK,
                        () -> validate(preliminary)).primary());
            } else if (session.may("lab.result.release")) {
                slot.add(new ActionButton("lab-release-all-" + accession, session.t("uilab.release.all"), Icon.SIGN,
                        () -> release(validated)).primary());
            }
        }, preliminary, validated);
        table.show(now);
    }

    private static List<String> ids(List<Result> results, ResultStatus status) {
        return results.stream().filter(result -> result.status() == status).map(Result::id).toList();
    }

    private Component button(Result result) {
        List<String> one = List.of(result.id());
        if (result.status() == ResultStatus.PRELIMINARY) {
            return ActionButton.of("lab-validate-" + result.id(), session.t("uilab.validate"), () -> validate(one));
        }
        ActionButton release = ActionButton.of("lab-release-" + result.id(), session.t("uilab.release"), () -> release(one));
        release.setVisible(session.may("lab.result.release"));
        return release;
    }

    private void validate(List<String> ids) {
        if (session.attempt(() -> results.validate(session.caller(), ids))) {
            session.say(session.t("uilab.validated", ids.size()));
        }
        judged.accept(accession);
    }

    private void release(List<String> ids) {
        if (session.attempt(() -> results.release(session.caller(), ids))) {
            session.say(session.t("uilab.released", ids.size()));
        }
        judged.accept(accession);
    }
}
