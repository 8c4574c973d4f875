// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.device.Observation;

/** What the cells of a table say, each for itself. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+[.,]?\\d*|[.,]\\d+)");
    private static final Pattern POINT = Pattern.compile("[+-]?\\d*\\.\\d+");
    private static final Pattern COMMA = Pattern.compile("([<>]=?)? ?[+-]?\\d*,\\d+");
    /** One thousand, or one: only other cells of the file can tell. */
    private static final Pattern EITHER = Pattern.compile("[^0-9]*[1-9]\\d{0,2},\\d{3}");
    /** What makes a spreadsheet keep leading zeros. */
    private static final Pattern KEPT = Pattern.compile("=\"(.*)\"|'(\\d+)", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile(".*[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final int LONGEST = 1000;

    private final Table table;
    private final Times times;
    private final List<String> units;
    private final boolean decimalComma;

    Cells(Table table, Times times) {
        this.table = table;
        this.times = times;
        this.units = table.columns().stream().map(Cells::unit).toList();
        this.decimalComma = table.separator() != ',' && table.cells().noneMatch(cell -> POINT.matcher(cell).matches())
                && table.cells().anyMatch(cell -> COMMA.matcher(cell).matches() && !EITHER.matcher(cell).matches());
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** Without blanks around it and without what is meant for spreadsheets only. */
    static String bare(String cell) {
        String text = cell.strip();
        Matcher kept = KEPT.matcher(text);
        return !kept.matches() ? text : kept.group(1) != null ? kept.group(1).strip() : kept.group(2);
    }

    /** As they stand, by column; without the empty ones. */
    Map<String, String> keys(Table.Row row) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                keys.put(table.columns().get(i), row.cells().get(i));
            }
        }
        return keys;
    }

    /** One for each column, whose name is the code; without a value where the cell is empty or the row is not whole. */
    List<Observation> observations(Table.Row row) {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String column = table.columns().get(i);
            String cell = row.cells().get(i);
            all.add(cell.isEmpty() || !row.fault().isEmpty()
                    ? new Observation(column, null, units.get(i), false, null, row.fault().isEmpty() ? null : row.fault())
                    : observation(column, cell, units.get(i)));
        }
        return all;
    }

    private Observation observation(String column, String cell, String unit) {
        if (cell.length() > LONGEST) {
            return new Observation(column, null, unit, false, null, column + " is an attachment");
        }
        String value = decimalComma && COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell;
        return new Observation(column, value, unit, NUMBER.matcher(value).matches() && value.indexOf(',') < 0, times.moment(cell), null);
    }

    /** {@code HGB (g/dL)}. */
    private static String unit(String column) {
        Matcher unit = UNIT.matcher(column);
        return unit.matches() ? unit.group(1).strip() : null;
    }
}
