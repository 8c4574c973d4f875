// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** What is seldom asked at the counter, behind "more". */
final class MoreFields {

    /** The types that have a field, with the field's path. */
    static final Map<IdentifierType, String> NUMBERS = new EnumMap<>(Map.of(IdentifierType.ABHA, "identifiers",
            IdentifierType.ABHA_ADDRESS, "identifiers.address", IdentifierType.EPIC, "identifiers.epic",
            IdentifierType.RATION_CARD, "identifiers.ration", IdentifierType.LEGACY, "identifiers.legacy"));

    final NativeDetails details;
    private final Session session;
    private final FormTask.Maker maker;
    private final TextField otherName;
    private final Map<IdentifierType, TextField> numbers = new EnumMap<>(IdentifierType.class);
    private final Map<String, TextField> address;
    private final TextField[] kin;
    private final TextField[] attendant;
    private final TextField group;
    private final Choice<Source> verified;
    private final Choice<YesNo> allergic;
    private final TextField substances;
    private final Choice<Coverage.Scheme> scheme;
    private final TextField schemeNumber;
    private final TextField category;
    private final Div fields;
    private String village = "";
    private String code;

    MoreFields(Session session, Form form, FormTask.Maker maker) {
        this.session = session;
        this.maker = maker;
        otherName = field("otherName", "other-name", "uiregistration.othername");
        for (IdentifierType type : NUMBERS.keySet()) {
            String id = type == IdentifierType.ABHA_ADDRESS ? "abha-address" : type == IdentifierType.RATION_CARD ? "ration" : lower(type);
            numbers.put(type, maker.text(NUMBERS.get(type), "reg-" + id, "uiregistration.number." + type));
        }
        address = Map.of("line", field("address.line", "line", "uiregistration.line"),
                "subdistrict", field("address.subdistrict", "subdistrict", "uiregistration.subdistrict"), "district", field("address.district", "district", "uiregistration.district"),
                "state", field("address.state", "state", "uiregistration.state"), "pin", field("address.pin", "pin", "uiregistration.pin"),
                "lgd", field("address.lgd", "lgd", "uiregistration.lgd"));
        kin = person("nextOfKin", "kin", "uiregistration.kin", "uiregistration.kin.mobile");
        attendant = person("attendant", "attendant", "uiregistration.attendant", "uiregistration.attendant.mobile");
        group = field("bloodGroup.group", "blood", "uiregistration.blood");
        verified = form.choice("bloodGroup.verified", choice("blood-source", "uiregistration.blood.source",
                "uiregistration.blood.source.", Source.values()), Source.class);
        allergic = form.choice("allergies.status", choice("allergic", "uiregistration.allergic", "uiregistration.allergic.",
                YesNo.values()), YesNo.class);
        substances = field("allergies.substances", "allergies", "uiregistration.allergies");
        scheme = form.choice("coverage.scheme", choice("scheme", "uiregistration.scheme", "uiregistration.scheme.",
                Coverage.Scheme.values()), Coverage.Scheme.class);
        schemeNumber = field("coverage.number", "scheme-number", "uiregistration.scheme.number");
        category = field("coverage.category", "scheme-category", "uiregistration.scheme.category");
        fields = Parts.div("h-fields", otherName);
        numbers.values().forEach(fields::add);
        Stream.of("line", "subdistrict", "district", "state", "pin", "lgd").map(address::get).forEach(fields::add);
        fields.add(kin);
        fields.add(attendant);
        fields.add(group, verified, allergic, substances, scheme, schemeNumber, category);
        details = new NativeDetails(session.t("uiregistration.more"), fields);
        arrange();
    }

    private static String lower(IdentifierType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private TextField field(String path, String id, String label) {
        return maker.text(path, "reg-" + id, label);
    }

    private TextField[] person(String path, String id, String name, String mobile) {
        return new TextField[] {field(path + ".name", id, name), field(path + ".relation", id + "-relation", "uiregistration.relation"),
            field(path + ".mobile", id + "-mobile", mobile)};
    }

    private <E extends Enum<E>> Choice<E> choice(String id, String label, String item, E[] items) {
        return new Choice<>("reg-" + id, session.t(label), List.of(items), one -> session.t(item + one));
    }

    private void arrange() {
        details.addClassName("h-more");
        details.getSummary().setId("reg-more");
        verified.addClassName("h-wide");
        allergic.addClassName("h-wide");
        substances.addClassName("h-wide");
        scheme.addClassName("h-full");
        substances.setHelperText(session.t("uiregistration.allergies.help"));
        details.setOpen(fields.getChildren().anyMatch(MoreFields::filled));
    }

    private static boolean filled(Component field) {
        return field instanceof HasValue<?, ?> value && !value.isEmpty();
    }

    Stream<TextField> compared() {
        return numbers.values().stream();
    }

    boolean hides(TextField field) {
        return !details.isOpen() && fields.getChildren().anyMatch(field::equals);
    }

    /** Adds what is filled in; returns the paths of the identifiers' fields in the order in which they were added. */
    List<String> fill(NewPatientBuilder person, String place) {
        person.otherName(text(otherName)).address(address(place)).nextOfKin(person(kin)).attendant(person(attendant)).allergies(allergies())
                .bloodGroup(group.isEmpty() ? null : new BloodGroup(group.getValue().strip().toUpperCase(Locale.ROOT), verified.getValue() == Source.LAB))
                .coverage(scheme.isEmpty() ? null : new Coverage(scheme.getValue(), text(schemeNumber), null, text(category)));
        List<IdentifierType> given = numbers.keySet().stream().filter(type -> text(numbers.get(type)) != null).toList();
        given.forEach(type -> person.identifier(type, text(numbers.get(type))));
        return given.stream().map(NUMBERS::get).toList();
    }

    static String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private Address address(String place) {
        boolean none = place == null && address.values().stream().allMatch(TextField::isEmpty);
        return none ? null : new Address(text(address.get("line")), place, text(address.get("district")), text(address.get("state")),
                text(address.get("pin")), lgd(place), text(address.get("subdistrict")));
    }

    /** Where a chosen village lies; a code of the facility's own is none of LGD's. */
    void lies(Place place) {
        set("subdistrict", place.subdistrict());
        set("district", place.district());
        set("state", place.state());
        set("pin", place.pin());
        set("lgd", place.code().matches("[0-9]+") ? place.code() : null);
        code(place.name());
    }

    /** The code that is there now is this village's. */
    void code(String name) {
        village = name.strip();
        code = text(address.get("lgd"));
    }

    /** None once another village was typed: a wrong code is worse than none. */
    private String lgd(String place) {
        String now = text(address.get("lgd"));
        boolean left = now != null && now.equals(code) && !village.isEmpty() && (place == null || !place.startsWith(village));
        return left ? null : now;
    }

    private void set(String part, String value) {
        address.get(part).setValue(value == null ? "" : value);
    }

    private static NextOfKin person(TextField[] of) {
        return Stream.of(of).allMatch(TextField::isEmpty) ? null : new NextOfKin(text(of[0]), text(of[1]), text(of[2]));
    }

    private Allergies allergies() {
        List<String> named = Stream.of(substances.getValue().split("[,;\n]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        if (!named.isEmpty()) {
            return new Allergies(Allergies.Status.RECORDED, named);
        }
        return allergic.getValue() == YesNo.NO ? new Allergies(Allergies.Status.NONE_KNOWN, List.of()) : null;
    }

    /** Whether the patient knows of an allergy. */
    enum YesNo { NO, YES }

    /** Where the blood group is known from. */
    enum Source { TOLD, LAB }
}
