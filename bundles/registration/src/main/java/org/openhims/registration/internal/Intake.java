// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;

/** Reads what was entered about a person and brings it to its canonical form. */
final class Intake {

    private static final int OLDEST = 130;
    private static final int OLDEST_IN_MONTHS = 35;

    private final LocalDate today;
    private final boolean reckoned;
    private final Fields fields = new Fields();

    private Intake(LocalDate today, boolean reckoned) {
        this.today = today;
        this.reckoned = reckoned;
    }

    /** The person as a patient without UHID; throws 400 {@code value.invalid} with every field at fault. */
    static Patient read(NewPatient person, LocalDate today) {
        return read(person, today, false);
    }

    /** @param reckoned the birth date is one that another register reckoned from an age */
    static Patient read(NewPatient person, LocalDate today, boolean reckoned) {
        Intake intake = new Intake(today, reckoned);
        Patient patient = intake.patient(person);
        intake.fields.done();
        return patient;
    }

    /** As far as it can be read yet; fields at fault are left out. */
    static Patient readAsFarAsItGoes(NewPatient person, LocalDate today) {
        return new Intake(today, false).patient(person);
    }

    private Patient patient(NewPatient person) {
        String name = fields.name("name", person.name());
        fields.required("name", name, "not-blank");
        fields.required("sex", person.sex(), "not-null");
        PartialDate born = born(person);
        boolean estimated = born != null && (reckoned || person.age() != null || person.ageMonths() != null);
        return new Patient(null, name, fields.name("otherName", person.otherName()), person.sex(), Objects.toString(born, null), estimated,
                fields.mobile("mobile", person.mobile()), address(person.address()), identifiers(person.identifiers()),
                kin("nextOfKin", person.nextOfKin()), bloodGroup(person.bloodGroup()), allergies(person.allergies()), coverage(person.coverage()),
                null, kin("attendant", person.attendant()), null, null, null, null);
    }

    private PartialDate born(NewPatient person) {
        if (Stream.of(person.birthDate(), person.age(), person.ageMonths()).filter(Objects::nonNull).count() > 1) {
            fields.wrong("birthDate", "birthdate.or.age");
            return null;
        }
        if (person.age() != null) {
            return fields.age("age", person.age(), OLDEST) ? new PartialDate(today.getYear() - person.age(), 0, 0) : null;
        }
        if (person.ageMonths() != null) {
            return fields.age("ageMonths", person.ageMonths(), OLDEST_IN_MONTHS) ? monthsAgo(person.ageMonths()) : null;
        }
        String date = fields.text("birthDate", person.birthDate(), 10);
        return date == null ? null : date(Fold.latinDigits(date));
    }

    private PartialDate monthsAgo(int months) {
        YearMonth month = YearMonth.from(today).minusMonths(months);
        return new PartialDate(month.getYear(), month.getMonthValue(), 0);
    }

    private PartialDate date(String text) {
        try {
            PartialDate date = PartialDate.parse(text);
            if (date.earliest().isAfter(today)) {
                fields.wrong("birthDate", "birthdate.future");
            } else if (date.year() < today.getYear() - OLDEST) {
                fields.wrong("birthDate", "birthdate.old", OLDEST);
            } else {
                return date;
            }
        } catch (DateTimeException e) {
            fields.wrong("birthDate", "birthdate");
        }
        return null;
    }

    private Address address(Address address) {
        return address == null ? null : new Address(fields.text("address.line", address.line(), 200),
                fields.text("address.place", address.place(), 100), fields.text("address.district", address.district(), 100),
                fields.text("address.state", address.state(), 100),
                fields.matching("address.pin", address.pin(), 6, "[1-9][0-9]{5}", "registration.pin"),
                fields.matching("address.lgd", address.lgd(), 10, "[0-9]{1,10}", "lgd"),
                fields.text("address.subdistrict", address.subdistrict(), 100));
    }

    private List<Identifier> identifiers(List<Identifier> written) {
        fields.atMost("identifiers", written.size(), 20);
        List<Identifier> read = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Identifier identifier = written.get(i);
            if (identifier == null || identifier.type() == null) {
                fields.wrong("identifiers[" + i + "].type", "not-null");
            } else {
                Identifier canonical = identifier("identifiers[" + i + "].value", identifier);
                read.add(canonical);
            }
        }
        return read.stream().filter(Objects::nonNull).distinct().toList();
    }

    private Identifier identifier(String field, Identifier written) {
        String value = Objects.toString(written.value(), "");
        String canonical = IdentifierForm.canonical(written.type(), value);
        boolean abha = written.type() == IdentifierType.ABHA && canonical.length() == 14;
        String text = abha ? value : fields.text(field, value, 60);
        fields.required(field, text, "not-blank");
        if (text == null) {
            return null;
        }
        if (Aadhaar.isIn(canonical)) {
            fields.wrong(field, "aadhaar");
        } else if (!IdentifierForm.fits(written.type(), canonical)) {
            fields.wrong(field, IdentifierForm.rule(written.type()));
        }
        return new Identifier(written.type(), canonical);
    }

    private NextOfKin kin(String field, NextOfKin kin) {
        return kin == null ? null : new NextOfKin(fields.name(field + ".name", kin.name()),
                fields.text(field + ".relation", kin.relation(), 40), fields.mobile(field + ".mobile", kin.mobile()));
    }

    private BloodGroup bloodGroup(BloodGroup blood) {
        if (blood == null) {
            return null;
        }
        String group = fields.matching("bloodGroup.group", blood.group(), 3, "(A|B|AB|O)[+-]", "bloodgroup");
        fields.required("bloodGroup.group", group, "not-null");
        return new BloodGroup(group, blood.verified());
    }

    private Allergies allergies(Allergies known) {
        if (known == null) {
            return Allergies.NOT_ASKED;
        }
        fields.required("allergies.status", known.status(), "not-null");
        fields.atMost("allergies.substances", known.substances().size(), 30);
        if (known.status() == Allergies.Status.RECORDED == known.substances().isEmpty()) {
            fields.wrong("allergies.substances", "allergies");
        }
        return new Allergies(known.status(), known.substances().stream().map(name -> fields.text("allergies.substances", name, 80))
                .filter(Objects::nonNull).toList());
    }

    private Coverage coverage(Coverage coverage) {
        if (coverage == null) {
            return null;
        }
        fields.required("coverage.scheme", coverage.scheme(), "not-null");
        return new Coverage(coverage.scheme(), fields.text("coverage.number", coverage.number(), 40), coverage.validUntil(),
                fields.text("coverage.category", coverage.category(), 40));
    }
}
