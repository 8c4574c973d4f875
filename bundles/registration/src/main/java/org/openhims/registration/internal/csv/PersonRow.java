// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openhims.platform.FieldError;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Sex;

/** What a row says of a person, as a clerk would enter it; what cannot be said so is an error of its column. */
public final class PersonRow {

    /** Between several values of one cell. */
    static final String BETWEEN = "[|;]";
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4}(?:-[0-9]{2}){0,2})(?:[T ]00:00.*)?");
    private static final Pattern YEARS = Pattern.compile("([0-9]{1,3})(?:\\.0)?\\s*(?:y|yr|yrs|year|years|वर्ष|साल|व)?\\.?");
    private static final Pattern MONTHS = Pattern.compile("([0-9]{1,2})\\s*(?:m|mo|mth|month|months|माह|महीने|महीना|म)\\.?");
    private static final Map<Column, IdentifierType> NUMBERS = Map.of(Column.NUMBER, IdentifierType.LEGACY, Column.ABHA, IdentifierType.ABHA,
            Column.ABHA_ADDRESS, IdentifierType.ABHA_ADDRESS, Column.EPIC, IdentifierType.EPIC, Column.RATION_CARD, IdentifierType.RATION_CARD,
            Column.AADHAAR_REFERENCE, IdentifierType.AADHAAR_REFERENCE, Column.OTHER_NUMBERS, IdentifierType.LEGACY);
    private static final Map<String, Column> FIELDS = Map.ofEntries(Map.entry("name", Column.NAME), Map.entry("otherName", Column.OTHER_NAME),
            Map.entry("sex", Column.SEX), Map.entry("birthDate", Column.BORN), Map.entry("age", Column.AGE), Map.entry("ageMonths", Column.AGE_MONTHS),
            Map.entry("mobile", Column.MOBILE), Map.entry("address.line", Column.LINE), Map.entry("address.place", Column.PLACE),
            Map.entry("address.district", Column.DISTRICT), Map.entry("address.state", Column.STATE), Map.entry("address.pin", Column.PIN),
            Map.entry("address.lgd", Column.LGD), Map.entry("nextOfKin.name", Column.KIN), Map.entry("nextOfKin.relation", Column.KIN_RELATION),
            Map.entry("nextOfKin.mobile", Column.KIN_MOBILE), Map.entry("bloodGroup.group", Column.BLOOD),
            Map.entry("allergies.substances", Column.ALLERGIES), Map.entry("coverage.number", Column.SCHEME_NUMBER),
            Map.entry("coverage.category", Column.SCHEME_CATEGORY));

    private final Map<Column, String> cells;
    private final UnaryOperator<String> latinDigits;
    private final Map<String, Column> fields = new HashMap<>(FIELDS);
    private final List<FieldError> errors = new ArrayList<>();

    /** @param latinDigits puts 0 to 9 in the place of other scripts' digits */
    public PersonRow(Map<Column, String> cells, UnaryOperator<String> latinDigits) {
        this.cells = cells;
        this.latinDigits = latinDigits;
    }

    /** The row's own number as written, or null. */
    public String number() {
        return cells.get(Column.NUMBER);
    }

    /** Errors that only a file can have; their field is the column's name. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The error of a person's field as one of a column. */
    public FieldError ofColumn(FieldError error) {
        String rule = error.rule().equals("birthdate") ? "import.date" : error.rule();
        return new FieldError(fields.getOrDefault(error.field(), Column.NUMBER).name(), rule, error.args());
    }

    public NewPatient person() {
        if (number() == null) {
            wrong(Column.NUMBER, "not-blank");
        }
        if (cells.containsKey(Column.DIED)) {
            wrong(Column.DIED, "import.died");
        }
        NewPatientBuilder person = NewPatient.of(name(), sex()).otherName(cells.containsKey(Column.NAME) ? cells.get(Column.OTHER_NAME) : null)
                .mobile(cells.get(Column.MOBILE)).address(address()).nextOfKin(kin()).bloodGroup(blood()).allergies(allergies()).coverage(coverage());
        truth(Column.ESTIMATED);
        born(person);
        identifiers(person);
        return person.build();
    }

    private void wrong(Column column, String rule) {
        errors.add(FieldError.of(column.name(), rule));
    }

    private String name() {
        String name = cells.getOrDefault(Column.NAME, cells.get(Column.OTHER_NAME));
        String surname = cells.get(Column.SURNAME);
        return name == null || surname == null ? name : name + ' ' + surname;
    }

    private Sex sex() {
        String word = cells.get(Column.SEX);
        Sex sex = word == null ? null : Words.constant("sex", word).map(Sex::valueOf).orElse(null);
        if (word != null && sex == null) {
            wrong(Column.SEX, "import.sex");
        }
        return sex;
    }

    private void truth(Column column) {
        String said = cells.get(column);
        if (said != null && Words.constant("truth", said).isEmpty()) {
            wrong(column, "import.truth");
        }
    }

    /** A birth date says more than an age beside it. */
    private void born(NewPatientBuilder person) {
        if (cells.containsKey(Column.BORN)) {
            person.born(date(Column.BORN));
        } else if (cells.containsKey(Column.AGE)) {
            age(person, latin(Column.AGE).toLowerCase(Locale.ROOT));
        } else if (cells.containsKey(Column.AGE_MONTHS)) {
            Matcher months = Pattern.compile("([0-9]{1,4})").matcher(latin(Column.AGE_MONTHS));
            if (months.matches()) {
                person.agedMonths(Integer.valueOf(months.group(1)));
            } else {
                wrong(Column.AGE_MONTHS, "import.age");
            }
        }
    }

    /** The birth date was reckoned, in the other register, from an age. */
    public boolean estimated() {
        String said = cells.get(Column.ESTIMATED);
        return said != null && Words.constant("truth", said).filter("YES"::equals).isPresent();
    }

    private void age(NewPatientBuilder person, String text) {
        Matcher years = YEARS.matcher(text);
        Matcher months = MONTHS.matcher(text);
        if (years.matches()) {
            person.aged(Integer.valueOf(years.group(1)));
        } else if (months.matches()) {
            person.agedMonths(Integer.valueOf(months.group(1)));
            fields.put("ageMonths", Column.AGE);
        } else {
            wrong(Column.AGE, "import.age");
        }
    }

    private String latin(Column column) {
        return latinDigits.apply(cells.get(column)).strip();
    }

    /** In ISO 8601; day before month, as in India. */
    private String date(Column column) {
        String text = latin(column).replaceFirst("[ T]00:00(:00(\\.0+)?)?$", "");
        Matcher day = DAY.matcher(text);
        Matcher iso = ISO.matcher(text.replace('/', '-'));
        if (day.matches()) {
            return String.format("%s-%02d-%02d", day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)));
        }
        if (iso.matches()) {
            return iso.group(1);
        }
        wrong(column, "import.date");
        return null;
    }

    private Address address() {
        boolean said = EnumSet.range(Column.LINE, Column.LGD).stream().anyMatch(cells::containsKey);
        return !said ? null : new Address(cells.get(Column.LINE), cells.get(Column.PLACE), cells.get(Column.DISTRICT), cells.get(Column.STATE),
                cells.get(Column.PIN), cells.get(Column.LGD));
    }

    private NextOfKin kin() {
        boolean said = cells.containsKey(Column.KIN) || cells.containsKey(Column.KIN_MOBILE);
        return said ? new NextOfKin(cells.get(Column.KIN), cells.get(Column.KIN_RELATION), cells.get(Column.KIN_MOBILE)) : null;
    }

    private BloodGroup blood() {
        String said = cells.get(Column.BLOOD);
        if (said == null) {
            return null;
        }
        Matcher parts = Pattern.compile("(AB|A|B|O)(.+)").matcher(said.toUpperCase(Locale.ROOT).replaceAll("[\\s().]", ""));
        String sign = !parts.matches() ? "" : Words.sign("blood", parts.group(2)).map(word -> word.equals("positive") ? "+" : "-").orElse("");
        return new BloodGroup(sign.isEmpty() ? said : parts.group(1) + sign, false);
    }

    private Allergies allergies() {
        String said = cells.get(Column.ALLERGIES);
        if (said == null) {
            return null;
        }
        return Words.constant("none", said).isPresent() ? new Allergies(Allergies.Status.NONE_KNOWN, List.of())
                : new Allergies(Allergies.Status.RECORDED, values(said).toList());
    }

    private Coverage coverage() {
        String said = cells.get(Column.SCHEME);
        if (said == null) {
            return null;
        }
        String scheme = Words.constant("scheme", said).orElse(null);
        if (scheme == null) {
            wrong(Column.SCHEME, "import.scheme");
            return null;
        }
        return new Coverage(Coverage.Scheme.valueOf(scheme), cells.get(Column.SCHEME_NUMBER), until(), cells.get(Column.SCHEME_CATEGORY));
    }

    private LocalDate until() {
        String text = cells.containsKey(Column.SCHEME_UNTIL) ? date(Column.SCHEME_UNTIL) : null;
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(Column.SCHEME_UNTIL, "import.date");
            return null;
        }
    }

    private void identifiers(NewPatientBuilder person) {
        int count = 0;
        for (Column column : Column.values()) {
            String said = NUMBERS.containsKey(column) ? cells.get(column) : null;
            for (String value : said == null ? List.<String>of() : column == Column.OTHER_NUMBERS ? values(said).toList() : List.of(said)) {
                person.identifier(NUMBERS.get(column), value);
                fields.put("identifiers[" + count++ + "].value", column);
            }
        }
    }

    private static Stream<String> values(String cell) {
        return Stream.of(cell.split(BETWEEN)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
