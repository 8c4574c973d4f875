// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabTest;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.ReferenceRange.During;
import org.openhims.lab.ReferenceRange.Kind;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Sql;

/** Reads the catalogue from its tables, and fills them with what the bundle ships. */
final class CatalogueTables {

    private static final String ADD_ANALYTE =
            "insert into lab_analyte (place, code, name_en, name_hi, loinc, unit, decimals, is_numeric, aliases) values (?,?,?,?,?,?,?,?,?)";
    private static final String ADD_TEST =
            "insert into lab_test (place, code, name_en, name_hi, department, specimen, container, analytes, offered) values (?,?,?,?,?,?,?,?,?)";
    private static final String ADD_RANGE = "insert into lab_range (id, analyte, sex, from_days, to_days, low, high, critical_low,"
            + " critical_high, source, during_kind, during_from, during_to) values (?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Sql sql;
    private final Clock clock;

    CatalogueTables(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds what is shipped and not there yet; what a laboratory changed stays. Returns whether anything was added. */
    boolean seed() {
        Set<String> analytes = new HashSet<>(sql.list("select code from lab_analyte", row -> row.getString(1)));
        Set<String> tests = new HashSet<>(sql.list("select code from lab_test", row -> row.getString(1)));
        int added = add(ADD_ANALYTE, "analytes.csv", 8, analytes) + add(ADD_TEST, "tests.csv", 7, tests);
        Stream<ReferenceRange> general = Lines.of("ranges.csv", 9).stream().map(line -> range(null, line));
        Stream<ReferenceRange> pregnancy = Lines.of("ranges-in-pregnancy.csv", 3).stream().map(CatalogueTables::inPregnancy);
        addRanges(Stream.concat(general, pregnancy).filter(range -> !analytes.contains(range.analyte())).toList());
        return added > 0;
    }

    private int add(String statement, String file, int columns, Set<String> there) {
        List<Object[]> rows = new ArrayList<>();
        List<String[]> lines = Lines.of(file, columns);
        for (int place = 0; place < lines.size(); place++) {
            String[] line = lines.get(place);
            if (!there.contains(line[0])) {
                rows.add(columns == 8 ? analyteRow(place, line) : testRow(place, line));
            }
        }
        sql.batch(statement, rows);
        return rows.size();
    }

    private static Object[] analyteRow(int place, String... line) {
        return new Object[] {place, line[0], line[1], line[2], orNull(line[3]), orNull(line[4]), Integer.valueOf(line[5]),
                line[6].equals("n"), orNull(line[7])};
    }

    private static Object[] testRow(int place, String... line) {
        return new Object[] {place, line[0], line[1], line[2], line[3], line[4], line[5], line[6], true};
    }

    private static ReferenceRange inPregnancy(String... line) {
        boolean whole = line[0].isEmpty();
        return range(new During(Kind.PREGNANCY, whole ? null : Integer.valueOf(line[0]), whole ? null : Integer.valueOf(line[1])), line[2].split(";", 9));
    }

    private static ReferenceRange range(During during, String... line) {
        return new ReferenceRange(line[0], orNull(line[1]), Integer.parseInt(line[2]), Integer.parseInt(line[3]), number(line[4]),
                number(line[5]), number(line[6]), number(line[7]), line[8], during);
    }

    void addRanges(List<ReferenceRange> ranges) {
        sql.batch(ADD_RANGE, ranges.stream().map(r -> new Object[] {Ids.next(clock), r.analyte(), r.sex(), r.fromDays(), r.toDays(),
                r.low(), r.high(), r.criticalLow(), r.criticalHigh(), r.source(), r.during() == null ? null : r.during().kind(),
                r.during() == null ? null : r.during().fromDays(), r.during() == null ? null : r.during().toDays()}).toList());
    }

    void replaceRanges(String analyte, List<ReferenceRange> ranges) {
        sql.update("delete from lab_range where analyte = ?", analyte);
        addRanges(ranges);
    }

    void offer(String test, boolean offered) {
        sql.update("update lab_test set offered = ? where code = ?", offered, test);
    }

    Shelf read() {
        Map<String, String> hindi = new HashMap<>();
        List<Analyte> analytes = sql.list("select * from lab_analyte order by place, code", row -> {
            hindi.put(row.getString("name_en"), row.getString("name_hi"));
            return new Analyte(row.getString("code"), row.getString("name_en"), row.getString("loinc"), row.getString("unit"),
                    row.getInt("decimals"), row.getBoolean("is_numeric"), words(row.getString("aliases")));
        });
        List<LabTest> tests = sql.list("select * from lab_test order by place, code", row -> {
            hindi.put(row.getString("name_en"), row.getString("name_hi"));
            return new LabTest(row.getString("code"), row.getString("name_en"), row.getString("department"), row.getString("specimen"),
                    row.getString("container"), words(row.getString("analytes")), row.getBoolean("offered"));
        });
        return new Shelf(tests, analytes, hindi, sql.list("select * from lab_range order by analyte, from_days, sex, id",
                CatalogueTables::rangeOf));
    }

    private static ReferenceRange rangeOf(ResultSet row) throws SQLException {
        return new ReferenceRange(row.getString("analyte"), row.getString("sex"), row.getInt("from_days"), row.getInt("to_days"),
                plain(row.getBigDecimal("low")), plain(row.getBigDecimal("high")), plain(row.getBigDecimal("critical_low")),
                plain(row.getBigDecimal("critical_high")), row.getString("source"), duringOf(row));
    }

    private static During duringOf(ResultSet row) throws SQLException {
        String kind = row.getString("during_kind");
        return kind == null ? null : new During(Kind.valueOf(kind), row.getObject("during_from", Integer.class), row.getObject("during_to", Integer.class));
    }

    /** As a person writes it: 12, not 12.0000. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static List<String> words(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
