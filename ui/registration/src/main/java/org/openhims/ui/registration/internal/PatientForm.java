// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openhims.platform.Problem;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.PaperRegistration;
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

    private final transient Session session;
    private final transient Registration registration;
    private final transient Form form;
    private final transient TwinsPanel twins;
    private final transient Consumer<Patient> saved;
    private final transient Paper paper;
    private final List<TextField> texts = new ArrayList<>();
    private final Div warnings = Parts.spoken(Parts.div("h-stack h-tight"));

    private final TextField name;
    private final Choice<Sex> sex;
    private final TextField born;
    private final TextField mobile;
    private final TextField place;
    private final transient More more;

    /** @param onPaper for somebody who was registered on paper: the sticker and the time come first */
    PatientForm(Session session, Registration registration, TwinsPanel twins, boolean onPaper, Consumer<Patient> saved) {
        this.session = session;
        this.registration = registration;
        this.twins = twins;
        this.saved = saved;
        this.form = new Form(session, onPaper ? PAPER_DRAFT : DRAFT);
        this.paper = onPaper ? new Paper() : null;
        name = text("name", "reg-name", "uiregistration.name");
        sex = form.choice("sex", new Choice<>("reg-sex", session.t("uiregistration.sex"), List.of(Sex.values()), s -> session.t("uiregistration.sex." + s)),
                Sex.class);
        born = text("birthDate", "reg-born", "uiregistration.born");
        mobile = text("mobile", "reg-mobile", "uiregistration.mobile");
        place = text("address.place", "reg-place", "uiregistration.place");
        more = new More();
        ActionButton save = new ActionButton("reg-save", session.t("uiregistration.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        name.addClassName("h-wide");
        sex.addClassName("h-wide");
        born.setHelperText(session.t("uiregistration.born.help"));
        mobile.getElement().setAttribute("inputmode", "numeric");
        if (onPaper) {
            add(Parts.div("h-fields", paper.uhid, paper.day, paper.time));
        }
        add(Parts.div("h-fields", name, sex, born, mobile, place), more.details, warnings, Parts.div("h-row h-form-end", save));
        twins.onChange(this::compare);
        listen();
    }

    /** The cursor stands where the work begins. */
    void begin() {
        (paper == null ? name : paper.uhid).focus();
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
        Stream.<com.vaadin.flow.component.HasValue<?, ?>>of(name, sex, born, mobile, place, more.abha, more.epic)
                .forEach(field -> field.addValueChangeListener(e -> compare()));
        born.addValueChangeListener(e -> explain());
    }

    private boolean inSight(TextField field) {
        return !more.fields.getChildren().anyMatch(field::equals) || more.details.isOpen();
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
        twins.compare(person);
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
            NewPatient person = paper == null ? person() : paper.of(person());
            patient.add(registration.register(session.caller(), person));
        });
        if (done) {
            saved.accept(patient.get(0));
        } else {
            compare();
        }
    }

    /** What is in the fields now, as far as it goes. */
    NewPatient person() {
        NewPatientBuilder person = NewPatient.of(name.getValue().strip(), sex.getValue()).otherName(blank(more.otherName))
                .mobile(blank(mobile)).address(more.address(blank(place))).nextOfKin(more.kin()).allergies(more.allergies())
                .bloodGroup(more.blood()).coverage(more.coverage()).notDuplicateOf(twins.others());
        BirthEntry.parse(born.getValue(), session.formats().today())
                .ifPresent(birth -> person.born(birth.birthDate()).aged(birth.age()).agedMonths(birth.ageMonths()));
        more.identifier(person, IdentifierType.ABHA, more.abha);
        more.identifier(person, IdentifierType.EPIC, more.epic);
        return person.build();
    }

    private static String blank(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    /** What stands on a paper form besides the person. */
    private final class Paper {

        private final TextField uhid = text("downtime.uhid", "reg-paper-uhid", "uiregistration.paper.uhid");
        private final TextField day = text("downtime.day", "reg-paper-day", "uiregistration.paper.day");
        private final TextField time = text("downtime.at", "reg-paper-time", "uiregistration.paper.time");

        private Paper() {
            day.setPlaceholder(session.formats().date(session.formats().today()));
            time.setHelperText(session.t("uiregistration.paper.time.help"));
            List.of(uhid, time).forEach(field -> field.getElement().setAttribute("inputmode", "numeric"));
        }

        private NewPatient of(NewPatient person) {
            Instant at = session.formats().moment(day.getValue(), time.getValue()).orElseThrow(() -> Problem.invalid("downtime.at", "value"));
            return person.onPaper(new PaperRegistration(at, uhid.getValue().replaceAll("\\s", "")));
        }
    }

    /** What is seldom asked at the counter. */
    private final class More {

        private final TextField otherName = text("otherName", "reg-other-name", "uiregistration.othername");
        private final TextField line = text("address.line", "reg-line", "uiregistration.line");
        private final TextField district = text("address.district", "reg-district", "uiregistration.district");
        private final TextField pin = text("address.pin", "reg-pin", "uiregistration.pin");
        private final TextField abha = text("identifiers", "reg-abha", "uiregistration.abha");
        private final TextField epic = text("identifiers.epic", "reg-epic", "uiregistration.epic");
        private final TextField kinName = text("nextOfKin.name", "reg-kin", "uiregistration.kin");
        private final TextField kinMobile = text("nextOfKin.mobile", "reg-kin-mobile", "uiregistration.kin.mobile");
        private final TextField substances = text("allergies.substances", "reg-allergies", "uiregistration.allergies");
        private final Choice<YesNo> allergic = form.choice("allergies.status", new Choice<>("reg-allergic",
                session.t("uiregistration.allergic"), List.of(YesNo.values()), a -> session.t("uiregistration.allergic." + a)), YesNo.class);
        private final Choice<Coverage.Scheme> scheme = form.choice("coverage.scheme", new Choice<>("reg-scheme",
                session.t("uiregistration.scheme"), List.of(Coverage.Scheme.values()), s -> session.t("uiregistration.scheme." + s)),
                Coverage.Scheme.class);
        private final TextField group = text("bloodGroup.group", "reg-blood", "uiregistration.blood");
        private final Div fields = Parts.div("h-fields", otherName, abha, epic, line, district, pin, kinName, kinMobile, group, allergic,
                substances, scheme);
        private final NativeDetails details = new NativeDetails(session.t("uiregistration.more"), fields);

        private More() {
            details.addClassName("h-more");
            details.getSummary().setId("reg-more");
            allergic.addClassName("h-wide");
            substances.addClassName("h-wide");
            scheme.addClassName("h-full");
            substances.setHelperText(session.t("uiregistration.allergies.help"));
            details.setOpen(fields.getChildren().anyMatch(PatientForm::filled));
        }

        private Address address(String where) {
            boolean none = where == null && Stream.of(line, district, pin).allMatch(TextField::isEmpty);
            return none ? null : new Address(blank(line), where, blank(district), null, blank(pin), null);
        }

        private NextOfKin kin() {
            return kinName.isEmpty() && kinMobile.isEmpty() ? null : new NextOfKin(blank(kinName), null, blank(kinMobile));
        }

        private Allergies allergies() {
            List<String> named = Stream.of(substances.getValue().split("[,;\n]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
            if (!named.isEmpty()) {
                return new Allergies(Allergies.Status.RECORDED, named);
            }
            return allergic.getValue() == YesNo.NO ? new Allergies(Allergies.Status.NONE_KNOWN, List.of()) : null;
        }

        private BloodGroup blood() {
            return group.isEmpty() ? null : new BloodGroup(group.getValue().strip().toUpperCase(java.util.Locale.ROOT), false);
        }

        private Coverage coverage() {
            return scheme.isEmpty() ? null : new Coverage(scheme.getValue(), null, null);
        }

        private void identifier(NewPatientBuilder person, IdentifierType type, TextField field) {
            if (!field.getValue().isBlank()) {
                person.identifier(type, field.getValue().strip());
            }
        }
    }

    private static boolean filled(Component field) {
        return field instanceof com.vaadin.flow.component.HasValue<?, ?> value && !value.isEmpty();
    }

    /** Whether the patient knows of an allergy. */
    enum YesNo { NO, YES }
}
