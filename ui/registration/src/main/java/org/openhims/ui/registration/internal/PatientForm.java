// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.Registration;
import org.openhims.registration.Sex;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** The fields of a new patient: five in sight, the rest behind "more". Enter goes to the next field, in the last one it saves. */
final class PatientForm extends Div {

    static final String DRAFT = "registration.new";
    static final String PAPER_DRAFT = "registration.paper";
    private static final long serialVersionUID = 1L;
    private static final Pattern IDENTIFIER = Pattern.compile("identifiers\\[(\\d+)\\].*");

    private final transient Session session;
    private final transient Registration registration;
    private final transient FormTask task;
    private final transient Form form;
    private final transient TwinsPanel twins;
    private final transient Consumer<Patient> saved;
    private final List<TextField> texts = new ArrayList<>();
    private final Div warnings = Parts.spoken(Parts.div("h-stack h-tight"));

    private transient List<String> identifiers = List.of();

    private final TextField name;
    private final Choice<Sex> sex;
    private final TextField born;
    private final TextField mobile;
    private final TextField place;
    private final transient MoreFields more;

    /** @param twins null when nobody needs to be compared */
    PatientForm(Session session, Registration registration, TwinsPanel twins, FormTask task, Consumer<Patient> saved) {
        this.session = session;
        this.registration = registration;
        this.twins = twins;
        this.saved = saved;
        this.task = task;
        this.form = new Form(session, task.draft());
        List<TextField> lead = task.lead(this::text);
        name = text("name", "reg-name", "uiregistration.name");
        sex = form.choice("sex", new Choice<>("reg-sex", session.t("uiregistration.sex"), List.of(Sex.values()), s -> session.t("uiregistration.sex." + s)),
                Sex.class);
        born = text("birthDate", "reg-born", "uiregistration.born");
        mobile = text("mobile", "reg-mobile", "uiregistration.mobile");
        place = text("address.place", "reg-place", "uiregistration.place");
        more = new MoreFields(session, form, this::text);
        more.code(place.getValue());
        ActionButton save = new ActionButton("reg-save", session.t("uiregistration.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        name.addClassName("h-wide");
        sex.addClassName("h-wide");
        born.setHelperText(session.t("uiregistration.born.help"));
        mobile.getElement().setAttribute("inputmode", "numeric");
        if (!lead.isEmpty()) {
            add(Parts.div("h-fields", lead.toArray(Component[]::new)));
        }
        add(Parts.div("h-fields", name, sex, born, mobile, place));
        add(new PlaceHints(session, task.places(), place, this::chosen), more.details, warnings, Parts.div("h-row h-form-end", save));
        Optional.ofNullable(twins).ifPresent(panel -> panel.onChange(this::compare));
        listen();
    }

    private void chosen(org.openhims.registration.Place village) {
        more.lies(village);
        place.setValue(village.name());
        place.focus();
    }

    /** The cursor stands where the work begins. */
    void begin() {
        texts.get(0).focus();
        explain();
        compare();
    }

    private TextField text(String path, String id, String label) {
        TextField field = new TextField(session.t(label));
        field.setId(id);
        texts.add(field);
        return form.text(path, field);
    }

    private void listen() {
        for (int i = 0; i < texts.size(); i++) {
            Optional<TextField> next = texts.stream().skip(i + 1L).findFirst();
            texts.get(i).addKeyPressListener(Key.ENTER, e -> next.filter(n -> n.isAttached() && inSight(n)).ifPresentOrElse(Focusable::focus, this::save));
        }
        Stream.<HasValue<?, ?>>concat(Stream.of(name, sex, born, mobile, place), more.compared())
                .forEach(field -> field.addValueChangeListener(e -> compare()));
        born.addValueChangeListener(e -> explain());
    }

    private boolean inSight(TextField field) {
        return !more.hides(field);
    }

    /** Says how the entry is understood, before it is saved. */
    private void explain() {
        Optional<BirthEntry> entry = BirthEntry.parse(born.getValue(), session.formats().today());
        born.setHelperText(entry.map(this::meaning).orElseGet(() -> session.t("uiregistration.born.help")));
    }

    private String meaning(BirthEntry entry) {
        return entry.age() != null ? session.t("uiregistration.born.age", entry.age())
                : entry.ageMonths() != null ? session.t("uiregistration.born.months", entry.ageMonths())
                : session.formats().born(entry.birthDate());
    }

    private void compare() {
        NewPatient person = person();
        warnings.removeAll();
        registration.warnings(person)
                .forEach(warning -> warnings.add(Parts.div("h-warning", Icon.ALERT.component(), Parts.span("h-small", session.t(warning)))));
        Optional.ofNullable(twins).ifPresent(panel -> panel.compare(person));
    }

    private void save() {
        List<Patient> patient = new ArrayList<>();
        boolean done = form.submit(() -> {
            if (!born.isEmpty() && BirthEntry.parse(born.getValue(), session.formats().today()).isEmpty()) {
                throw Problem.invalid("birthDate", "date");
            }
            if (sex.isEmpty()) {
                throw Problem.invalid("sex", "required");
            }
            patient.add(saved(person()));
        });
        if (done) {
            saved.accept(patient.get(0));
        } else {
            compare();
        }
    }

    /** An error of an identifier stands at the field that it came from. */
    private Patient saved(NewPatient person) {
        try {
            return task.save(person);
        } catch (ProblemException e) {
            if (e.problem().status() != 400) {
                throw e;
            }
            throw Problem.invalid(e.problem().errors().stream().map(error -> new FieldError(path(error.field()), error.rule(), error.args())).toList());
        }
    }

    private String path(String field) {
        Matcher number = IDENTIFIER.matcher(field);
        return number.matches() && Integer.parseInt(number.group(1)) < identifiers.size() ? identifiers.get(Integer.parseInt(number.group(1))) : field;
    }

    /** What is in the fields now, as far as it goes. */
    NewPatient person() {
        NewPatientBuilder person = NewPatient.of(name.getValue().strip(), sex.getValue()).mobile(MoreFields.text(mobile))
                .notDuplicateOf(twins == null ? Set.of() : twins.others());
        BirthEntry.parse(born.getValue(), session.formats().today())
                .ifPresent(birth -> person.born(birth.birthDate()).aged(birth.age()).agedMonths(birth.ageMonths()));
        identifiers = more.fill(person, MoreFields.text(place));
        return person.build();
    }
}
