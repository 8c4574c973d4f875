// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
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
import org.openhims.ui.parts.Tone;

/** The results of one specimen with what a judgement needs, and the buttons for one value or all of them. */
final class SpecimenResults extends Section {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Results results;
    private final transient Runnable changed;
    private final String accession;
    private final boolean validating;
    private final DataTable<Result> table;
    private final Div critical = Parts.div("h-row");
    private transient List<Result> list = List.of();

    SpecimenResults(Session session, Results results, String accession, Banner patient, ResultStatus state, Runnable changed) {
        this.session = session;
        this.results = results;
        this.changed = changed;
        this.accession = accession;
        this.validating = state == ResultStatus.PRELIMINARY;
        setId("lab-group-" + accession);
        addClassName("h-panel");
        getElement().setAttribute("aria-label", patient.name() + ' ' + accession);
        table = ResultCells.columns(session, new DataTable<Result>("lab-results-" + accession, patient.name(), Result::id, new Div()))
                .column("", this::button);
        Div head = Parts.div("h-panel-head", PatientBanner.line(session, patient), Parts.span("h-token", accession), critical,
                Parts.div("h-tools", all()));
        add(head, table);
    }

    void show(List<Result> now) {
        list = now;
        critical.removeAll();
        if (now.stream().anyMatch(result -> result.flag() != null && result.flag().critical())) {
            critical.add(new Chip(Tone.DANGER, session.t("uilab.critical")));
        }
        table.show(now);
    }

    private ActionButton all() {
        if (validating) {
            return new ActionButton("lab-validate-all-" + accession, session.t("uilab.validate.all"), Icon.CHECK,
                    () -> validate(list.stream().map(Result::id).toList())).primary();
        }
        ActionButton release = new ActionButton("lab-release-all-" + accession, session.t("uilab.release.all"), Icon.SIGN,
                () -> release(list.stream().map(Result::id).toList())).primary();
        release.setVisible(session.may("lab.result.release"));
        return release;
    }

    private Component button(Result result) {
        String act = validating ? "validate" : "release";
        ActionButton button = ActionButton.of("lab-" + act + '-' + result.id(), session.t("uilab." + act),
                () -> judge(List.of(result.id())));
        button.setVisible(validating || session.may("lab.result.release"));
        return button;
    }

    private void judge(List<String> ids) {
        if (validating) {
            validate(ids);
        } else {
            release(ids);
        }
    }

    private void validate(List<String> ids) {
        if (session.attempt(() -> results.validate(session.caller(), ids))) {
            session.say(session.t("uilab.validated", ids.size()));
        }
        changed.run();
    }

    private void release(List<String> ids) {
        if (session.attempt(() -> results.release(session.caller(), ids))) {
            session.say(session.t("uilab.released", ids.size()));
        }
        changed.run();
    }
}
