// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.Analyte;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** Results of a specimen that no analyser sends: one field for each that is missing, Enter goes on, the last one saves. */
final class EnterDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Bench bench;
    private final transient Specimen specimen;
    private final transient Runnable changed;
    private final transient Form form;
    private final transient Map<String, TextField> fields = new LinkedHashMap<>();
    private final TextField comment;

    /** @param present the specimen's results that stand */
    EnterDialog(Session session, Bench bench, Specimen specimen, List<Result> present, Runnable changed) {
        this.session = session;
        this.bench = bench;
        this.specimen = specimen;
        this.changed = changed;
        form = new Form(session, "lab.enter." + specimen.accession());
        setHeaderTitle(session.t("uilab.enter"));
        setWidth("44rem");
        SpecimenActs shown = new SpecimenActs(session, null, () -> { });
        Div entry = Parts.div("h-fields");
        wanted(present).forEach(code -> entry.add(field(code)));
        comment = form.text("comment", new TextField(session.t("uilab.note")));
        comment.setId("enter-comment");
        comment.setMaxLength(200);
        comment.addClassName("h-full");
        entry.add(comment);
        add(Parts.div("h-now", shown.number(specimen), shown.person(specimen)), entry);
        getFooter().add(ActionButton.of("enter-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("enter-save", session.t("uilab.enter.save"), Icon.CHECK, this::save).primary().key(FKey.F9));
        addOpenedChangeListener(e -> fields.values().stream().findFirst().ifPresent(Focusable::focus));
    }

    /** What was ordered and nobody has validated yet. */
    private Set<String> wanted(List<Result> present) {
        Set<String> done = present.stream().filter(result -> result.status() != ResultStatus.PRELIMINARY).map(Result::analyte).collect(Collectors.toSet());
        Set<String> codes = new LinkedHashSet<>();
        specimen.tests().forEach(test -> codes.addAll(bench.catalogue.test(session.caller(), test).analytes()));
        codes.removeAll(done);
        return codes;
    }

    private TextField field(String code) {
        Analyte analyte = bench.catalogue.analyte(session.caller(), code);
        TextField field = form.text(code, new ValueField(session, "enter-" + code, analyte, bench.catalogue.ranges(session.caller(), code), specimen));
        int place = fields.size();
        field.addKeyPressListener(Key.ENTER, e -> next(place));
        fields.put(code, field);
        return field;
    }

    private void next(int place) {
        fields.values().stream().skip(place + 1L).findFirst().ifPresentOrElse(Focusable::focus, this::save);
    }

    private void save() {
        List<Result> entered = new ArrayList<>();
        boolean done = form.submit(() -> fields.forEach((code, field) -> {
            if (!field.isEmpty()) {
                entered.add(enter(code, field.getValue()));
            }
        }));
        if (done) {
            close();
            session.say(session.t("uilab.entered", entered.size()));
        }
        changed.run();
    }

    /** What is wrong with the value is said of the analyte's field. */
    private Result enter(String code, String value) {
        try {
            return bench.results.enter(session.caller(), specimen.accession(), code, value.strip(), comment.isEmpty() ? null : comment.getValue().strip());
        } catch (ProblemException e) {
            if (e.problem().status() != 400) {
                throw e;
            }
            throw Problem.invalid(e.problem().errors().stream().map(error -> error.field().equals("value")
                    ? new FieldError(code, error.rule(), error.args()) : error).toList());
        }
    }
}
