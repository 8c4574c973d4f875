// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhims.lab.Analyte;
import org.openhims.lab.NewResult;
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
    /** What grew is entered on a page of its own. */
    private static final String CULTURE = "culture";
    private static final Pattern PLACE = Pattern.compile("results\\[(\\d{1,3})]\\.(\\w+)");
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
        Div entry = Parts.div("h-fields h-feet");
        wanted(present).forEach(code -> entry.add(field(code)));
        comment = form.text("comment", new TextField(session.t("uilab.note")));
        comment.setId("enter-comment");
        comment.setMaxLength(200);
        comment.addClassName("h-full");
        comment.addKeyPressListener(Key.ENTER, e -> save());
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
        specimen.tests().stream().map(test -> bench.catalogue.test(session.caller(), test)).filter(test -> !test.department().equals(CULTURE))
                .forEach(test -> codes.addAll(test.analytes()));
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

    /** All of them or none; what is wrong with a value is said of its field. */
    private void save() {
        List<String> codes = fields.keySet().stream().filter(code -> !fields.get(code).isEmpty()).toList();
        if (codes.isEmpty()) {
            session.say(session.t("uilab.entered", 0));
            return;
        }
        boolean done = form.submit(() -> enter(codes));
        if (done) {
            close();
            session.say(session.t("uilab.entered", codes.size()));
        }
        changed.run();
    }

    private void enter(List<String> codes) {
        String note = comment.isEmpty() ? null : comment.getValue().strip();
        try {
            bench.results.enterAll(session.caller(), specimen.accession(),
                    codes.stream().map(code -> new NewResult(code, fields.get(code).getValue().strip(), note)).toList());
        } catch (ProblemException e) {
            if (e.problem().status() != 400) {
                throw e;
            }
            throw Problem.invalid(e.problem().errors().stream().map(error -> new FieldError(field(codes, error.field()), error.rule(), error.args()))
                    .distinct().toList());
        }
    }

    /** {@code results[1].value} is the second that was entered. */
    private static String field(List<String> codes, String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            return path;
        }
        return place.group(2).equals("comment") ? "comment" : codes.get(Integer.parseInt(place.group(1)));
    }
}
