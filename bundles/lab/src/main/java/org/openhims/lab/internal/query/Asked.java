// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhims.lab.AnalyserOrder.Person;
import org.openhims.lab.Priority;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.store.Sql;

/** A specimen that an analyser asks for, as it stands in the tables. */
record Asked(String accession, SpecimenStatus status, List<String> tests, String specimen, Priority priority, Instant orderedAt,
        Instant collectedAt, Person patient) {

    private static final String SELECT = "select s.accession, s.status, s.tests, s.specimen, s.priority, s.ordered_at, s.collected_at,"
            + " p.uhid, p.name, p.other_name, p.sex, p.birth_date from lab_specimen s join lab_patient p on p.uhid = s.uhid";
    private static final String ONE = SELECT + " where s.accession = ?";
    private static final String ALL = SELECT + " where s.status in ('RECEIVED', 'RESULTED') and s.received_at >= ?"
            + " order by s.work_rank fetch first ? rows only";
    private static final String RESULTS =
            "select analyte, status, result_value from lab_result where accession = ? and open_analyte = analyte";

    static Optional<Asked> find(Sql sql, String accession) {
        return sql.first(ONE, Asked::of, accession);
    }

    /** Those in the laboratory, urgent ones first. */
    static List<Asked> since(Sql sql, Instant since, int limit) {
        return sql.list(ALL, Asked::of, since, limit);
    }

    /** What stands of the specimen, by analyte. */
    Map<String, Standing> results(Sql sql) {
        return status == SpecimenStatus.RECEIVED ? Map.of() : sql.list(RESULTS, row -> Map.entry(row.getString("analyte"),
                new Standing(ResultStatus.valueOf(row.getString("status")), row.getString("result_value") != null)), accession).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A result that stands; {@code measured} when it has a value. */
    record Standing(ResultStatus status, boolean measured) {

        boolean validated() {
            return status != ResultStatus.PRELIMINARY;
        }
    }

    private static Asked of(ResultSet row) throws SQLException {
        return new Asked(row.getString("accession"), SpecimenStatus.valueOf(row.getString("status")), List.of(row.getString("tests").split(" ")),
                row.getString("specimen"), Priority.valueOf(row.getString("priority")), Sql.instant(row, "ordered_at"),
                Sql.instant(row, "collected_at"), new Person(row.getString("uhid"), latin(row.getString("name"), row.getString("other_name")),
                        row.getString("sex"), row.getString("birth_date")));
    }

    private static String latin(String name, String other) {
        return other != null && !isLatin(name) && isLatin(other) ? other : name;
    }

    private static boolean isLatin(String name) {
        return name.chars().allMatch(c -> c < 0x250);
    }
}
