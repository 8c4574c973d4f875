// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal.Kind;

/** Reads a text as a table. */
final class TableReader {

    /** More than any run of an instrument; each cell costs memory many times its size. */
    static final int MOST_CELLS = 100_000;
    private static final int LONGEST_NAME = 100;

    private final String text;
    private final char separator;
    private final List<CSVRecord> records;

    private TableReader(String text, char separator) throws MessageRefused {
        this.text = text;
        this.separator = separator;
        this.records = records(text, separator);
    }

    static Table read(String text) throws MessageRefused {
        if (Separator.isSaid(text)) {
            int end = text.indexOf('\n') < 0 ? text.indexOf('\r') : text.indexOf('\n');
            return new TableReader(text.substring(end < 0 ? text.length() : end + 1), Separator.said(text)).table();
        }
        return new TableReader(text, Separator.of(text)).table();
    }

    private static List<CSVRecord> records(String text, char separator) throws MessageRefused {
        List<CSVRecord> all = new ArrayList<>();
        int cells = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(separator))) {
            for (CSVRecord record : parser) {
                cells += record.size();
                if (cells > MOST_CELLS) {
                    throw new MessageRefused(Kind.TOO_LARGE, "", "more than " + MOST_CELLS + " cells");
                }
                all.add(record);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new MessageRefused(Kind.STRUCTURE, "", "a quotation mark has no end, or stands in the middle of a cell");
        }
        return all;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).build();
    }

    private Table table() throws MessageRefused {
        int first = first();
        CSVRecord top = records.get(first);
        boolean header = top.stream().map(String::strip).noneMatch(Cells::isNumber);
        List<String> columns = header ? names(top) : numbers(top);
        List<Table.Row> rows = new ArrayList<>();
        for (CSVRecord record : records.subList(first + (header ? 1 : 0), records.size())) {
            if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(record, columns.size()));
            }
        }
        if (rows.isEmpty()) {
            throw new MessageRefused(Kind.STRUCTURE, "", "no row below the header");
        }
        return new Table(separator, columns, rows);
    }

    /** Above the table may be titles, one in a line, or with a blank row below. */
    private int first() throws MessageRefused {
        return IntStream.range(belowTitles(), records.size()).filter(i -> filled(records.get(i)) > 1).findFirst()
                .orElseThrow(() -> new MessageRefused(Kind.STRUCTURE, "", "no table with two columns or more"));
    }

    /** Behind the last blank row whose next row is wider than all before. */
    private int belowTitles() {
        int below = 0;
        int widest = 0;
        for (int i = 0; i < records.size(); i++) {
            int width = filled(records.get(i));
            if (i > 0 && filled(records.get(i - 1)) == 0 && width > widest) {
                below = i;
            }
            widest = Math.max(widest, width);
        }
        return below;
    }

    /** The number of its cells without the empty ones at the end. */
    private static int filled(CSVRecord record) {
        int size = record.size();
        while (size > 0 && record.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }

    private static List<String> numbers(CSVRecord top) {
        return IntStream.rangeClosed(1, top.size()).mapToObj(Integer::toString).toList();
    }

    private static List<String> names(CSVRecord header) {
        Set<String> names = new HashSet<>();
        return IntStream.range(0, filled(header)).mapToObj(i -> {
            String sent = header.get(i).strip().replaceAll("\\s+", " ");
            String name = sent.isEmpty() ? Integer.toString(i + 1) : sent.substring(0, Math.min(sent.length(), LONGEST_NAME));
            return names.add(name) ? name : fresh(name, names);
        }).toList();
    }

    /** The second column of a name is {@code name#2}. */
    private static String fresh(String name, Set<String> taken) {
        int number = 2;
        while (!taken.add(name + '#' + number)) {
            number++;
        }
        return name + '#' + number;
    }

    private Table.Row row(CSVRecord record, int columns) throws MessageRefused {
        boolean last = record.getRecordNumber() == records.size();
        if (record.size() < columns && last && !text.endsWith("\n") && !text.endsWith("\r")) {
            throw new MessageRefused(Kind.UNFINISHED, "row " + record.getRecordNumber(), "ends in its middle");
        }
        String fault = record.size() < columns || filled(record) > columns
                ? "row " + record.getRecordNumber() + " has " + record.size() + " of " + columns + " columns" : "";
        return new Table.Row(record.getRecordNumber(),
                IntStream.range(0, columns).mapToObj(i -> i < record.size() ? Cells.bare(record.get(i)) : "").toList(), fault);
    }
}
