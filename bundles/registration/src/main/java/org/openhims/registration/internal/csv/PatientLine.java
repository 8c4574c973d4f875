// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;

/** A patient as a row that {@link PersonRow} reads again; the number is the UHID. */
public final class PatientLine {

    private static final List<Column> COLUMNS = Arrays.stream(Column.values())
            .filter(column -> column != Column.SURNAME && column != Column.AGE && column != Column.AGE_MONTHS).toList();

    private PatientLine() {
    }

    public static List<Column> columns() {
        return COLUMNS;
    }

    /** Nulls for what is not known. */
    public static List<String> of(Patient patient) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        cells.put(Column.NUMBER, patient.uhid());
        cells.put(Column.NAME, patient.name());
        cells.put(Column.OTHER_NAME, patient.otherName());
        cells.put(Column.SEX, patient.sex());
        cells.put(Column.BORN, patient.birthDate());
        cells.put(Column.ESTIMATED, patient.estimated() ? "Yes" : null);
        cells.put(Column.MOBILE, patient.mobile());
        cells.put(Column.BLOOD, patient.bloodGroup() == null ? null : patient.bloodGroup().group());
        cells.put(Column.ALLERGIES, allergies(patient.allergies()));
        cells.put(Column.DIED, patient.death() == null ? null : patient.death().at());
        numbers(patient.identifiers(), cells);
        address(patient.address(), cells);
        kin(patient.nextOfKin(), cells);
        coverage(patient.coverage(), cells);
        return COLUMNS.stream().map(cells::get).map(cell -> Objects.toString(cell, null)).toList();
    }

    private static void numbers(List<Identifier> identifiers, Map<Column, Object> cells) {
        Map.of(Column.ABHA, IdentifierType.ABHA, Column.ABHA_ADDRESS, IdentifierType.ABHA_ADDRESS, Column.EPIC, IdentifierType.EPIC,
                Column.RATION_CARD, IdentifierType.RATION_CARD, Column.AADHAAR_REFERENCE, IdentifierType.AADHAAR_REFERENCE,
                Column.OTHER_NUMBERS, IdentifierType.LEGACY)
                .forEach((column, type) -> {
                    Stream<String> values = identifiers.stream().filter(id -> id.type() == type).map(Identifier::value);
                    // Of what a person has one, the first.
                    String cell = CsvOut.several(type == IdentifierType.LEGACY ? values : values.limit(1));
                    cells.put(column, cell.isEmpty() ? null : cell);
                });
    }

    private static void address(Address address, Map<Column, Object> cells) {
        if (address != null) {
            cells.put(Column.LINE, address.line());
            cells.put(Column.PLACE, address.place());
            cells.put(Column.DISTRICT, address.district());
            cells.put(Column.STATE, address.state());
            cells.put(Column.PIN, address.pin());
            cells.put(Column.LGD, address.lgd());
        }
    }

    private static void kin(NextOfKin kin, Map<Column, Object> cells) {
        if (kin != null) {
            cells.put(Column.KIN, kin.name());
            cells.put(Column.KIN_RELATION, kin.relation());
            cells.put(Column.KIN_MOBILE, kin.mobile());
        }
    }

    private static String allergies(Allergies known) {
        return switch (known.status()) {
            case NOT_ASKED -> null;
            case NONE_KNOWN -> "None known";
            case RECORDED -> CsvOut.several(known.substances().stream());
        };
    }

    private static void coverage(Coverage coverage, Map<Column, Object> cells) {
        if (coverage != null) {
            cells.put(Column.SCHEME, coverage.scheme());
            cells.put(Column.SCHEME_NUMBER, coverage.number());
            cells.put(Column.SCHEME_CATEGORY, coverage.category());
            cells.put(Column.SCHEME_UNTIL, coverage.validUntil());
        }
    }
}
