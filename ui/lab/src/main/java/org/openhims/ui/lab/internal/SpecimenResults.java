// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
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
    private final transient Judgement judgement;
    private final String accession;
    private final DataTable<Shown> table;
    private final Slot signs = new Slot("h-row");
    private final Slot all = new Slot("h-tools");

    SpecimenResults(Session session, Judgement judgement, String accession, Banner patient) {
        this.session = session;
        this.judgement = judgement;
        this.accession = accession;
        setId("lab-group-" + accession);
        addClassName("h-panel");
        getElement().setAttribute("aria-label", patient.name() + ' ' + accession);
        table = ResultCells.columns(session, new DataTable<Shown>("lab-results-" + accession, patient.name(), shown -> shown.result().id(), new Div()))
                .column("", this::button);
        add(Parts.div("h-panel-head", PatientBanner.line(session, patient), Parts.span("h-token", accession), signs, all), table);
    }

    void show(List<Shown> now) {
        boolean critical = now.stream().anyMatch(shown -> shown.result().flag() != null && shown.result().flag().critical());
        boolean held = now.stream().anyMatch(shown -> shown.hold() != null);
        signs.show(slot -> {
            if (critical) {
                slot.add(new Chip(Tone.DANGER, session.t("uilab.critical")));
            }
            if (held) {
                slot.add(new ActionButton("lab-held-" + accession, session.t("uilab.held.why"), Icon.LOCK, () -> session.go("lab/quality")).quiet());
            }
        }, critical, held);
        List<String> preliminary = ids(now, Shown::preliminary);
        List<String> validated = ids(now, Shown::validated);
        all.show(slot -> {
            if (!preliminary.isEmpty()) {
                slot.add(all("lab-validate-all-", "uilab.validate.all", Icon.CHECK, judgement::validate, preliminary));
            } else if (!validated.isEmpty() && session.may("lab.result.release")) {
                slot.add(all("lab-release-all-", "uilab.release.all", Icon.SIGN, judgement::release, validated));
            }
        }, preliminary, validated);
        table.show(now);
    }

    private ActionButton all(String id, String text, Icon icon, BiConsumer<String, List<String>> judge, List<String> ids) {
        return new ActionButton(id + accession, session.t(text), icon, () -> judge.accept(accession, ids)).primary();
    }

    /** Of those that are not held. */
    private static List<String> ids(List<Shown> results, Predicate<Shown> which) {
        return results.stream().filter(which).filter(shown -> shown.hold() == null).map(shown -> shown.result().id()).toList();
    }

    private Component button(Shown shown) {
        String id = shown.result().id();
        List<String> one = List.of(id);
        ActionButton button = shown.preliminary()
                ? ActionButton.of("lab-validate-" + id, session.t("uilab.validate"), () -> judgement.validate(accession, one))
                : ActionButton.of("lab-release-" + id, session.t("uilab.release"), () -> judgement.release(accession, one));
        button.setVisible(shown.hold() == null && (shown.preliminary() || session.may("lab.result.release")));
        return button;
    }
}
