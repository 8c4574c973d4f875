// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.Identity;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.ui.Draft;
import org.openhims.ui.Session;

/** Somebody registered: the fields begin with what is known, the reason comes first, and what has no field stays as it is. */
final class CorrectTask implements FormTask {

    private static final int OLDEST_IN_MONTHS = 35;

    private final Session session;
    private final Registration registration;
    private final Places places;
    private final Patient known;
    private TextField reason;

    CorrectTask(Session session, Registration registration, Places places, Patient known) {
        this.session = session;
        this.registration = registration;
        this.places = places;
        this.known = known;
        Draft draft = session.draft(draft());
        if (draft.get("name").isEmpty()) {
            begin(draft);
        }
    }

    @Override
    public String draft() {
        return "registration.correct." + known.uhid();
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public List<TextField> lead(Maker form) {
        reason = form.text("reason", "reg-reason", "uiregistration.correct.why");
        reason.addClassName("h-full");
        reason.setHelperText(session.t("uiregistration.correct.why.help"));
        return List.of(reason);
    }

    private void begin(Draft draft) {
        // A name that the register made up is no name to keep.
        put(draft, "name", known.identity() == Identity.UNKNOWN ? null : known.name());
        put(draft, "otherName", known.identity() == null ? known.otherName() : null);
        put(draft, "sex", known.sex());
        put(draft, "birthDate", born(session.formats().today()));
        put(draft, "mobile", known.mobile());
        Address address = known.address() == null ? new Address(null, null, null, null, null, null) : known.address();
        put(draft, "address.line", address.line());
        put(draft, "address.place", address.place());
        put(draft, "address.district", address.district());
        put(draft, "address.state", address.state());
        put(draft, "address.pin", address.pin());
        put(draft, "address.lgd", address.lgd());
        put(draft, "address.subdistrict", address.subdistrict());
        shown().forEach(identifier -> put(draft, MoreFields.NUMBERS.get(identifier.type()), identifier.value()));
        person(draft, "nextOfKin", known.nextOfKin());
        person(draft, "attendant", known.attendant());
        rest(draft);
    }

    private void rest(Draft draft) {
        if (known.bloodGroup() != null) {
            put(draft, "bloodGroup.group", known.bloodGroup().group());
            put(draft, "bloodGroup.verified", known.bloodGroup().verified() ? MoreFields.Source.LAB : MoreFields.Source.TOLD);
        }
        put(draft, "allergies.substances", String.join(", ", known.allergies().substances()));
        put(draft, "allergies.status", known.allergies().status() == Allergies.Status.NONE_KNOWN ? MoreFields.YesNo.NO
                : known.allergies().status() == Allergies.Status.RECORDED ? MoreFields.YesNo.YES : null);
        if (known.coverage() != null) {
            put(draft, "coverage.scheme", known.coverage().scheme());
            put(draft, "coverage.number", known.coverage().number());
            put(draft, "coverage.category", known.coverage().category());
        }
    }

    private static void person(Draft draft, String path, NextOfKin person) {
        if (person != null) {
            put(draft, path + ".name", person.name());
            put(draft, path + ".relation", person.relation());
            put(draft, path + ".mobile", person.mobile());
        }
    }

    private static void put(Draft draft, String path, Object value) {
        draft.put(path, Objects.toString(value, ""));
    }

    /** An estimated birth is typed as an age, so that it stays an estimate. */
    private String born(LocalDate today) {
        PartialDate born = known.born();
        if (born == null || !known.estimated()) {
            return known.birthDate();
        }
        if (born.month() == 0) {
            return String.valueOf(today.getYear() - born.year());
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.of(born.year(), born.month()), YearMonth.from(today));
        return months <= OLDEST_IN_MONTHS ? months + " m" : known.birthDate();
    }

    /** The first of each type that has a field. */
    private List<Identifier> shown() {
        Set<IdentifierType> seen = EnumSet.noneOf(IdentifierType.class);
        return known.identifiers().stream().filter(id -> MoreFields.NUMBERS.containsKey(id.type()) && seen.add(id.type())).toList();
    }

    @Override
    public Patient save(NewPatient person) {
        return registration.correct(session.caller(), known.uhid(), whole(person), reason.getValue());
    }

    private NewPatient whole(NewPatient entered) {
        List<Identifier> identifiers = new ArrayList<>(entered.identifiers());
        Stream<Identifier> hidden = known.identifiers().stream().filter(id -> !shown().contains(id));
        hidden.forEach(identifiers::add);
        Coverage coverage = entered.coverage();
        if (coverage != null && known.coverage() != null && coverage.scheme() == known.coverage().scheme()) {
            coverage = new Coverage(coverage.scheme(), coverage.number(), known.coverage().validUntil(), coverage.category());
        }
        return new NewPatient(entered.name(), entered.otherName(), entered.sex(), entered.birthDate(), entered.age(), entered.ageMonths(),
                entered.mobile(), entered.address(), identifiers, entered.nextOfKin(), entered.bloodGroup(), entered.allergies(), coverage,
                entered.notDuplicateOf(), null, entered.attendant());
    }
}
