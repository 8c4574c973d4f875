// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;

/**
 * A file of patients, read row by row as it comes: UTF-8 with or without its mark, separated by commas, semicolons or tabs, the first row
 * the names of the columns. What is none is refused by 400 on {@code file}, with the row where that shows.
 */
public final class CsvFile {

    /** A name that a spreadsheet would take for a formula stands behind this in a file of ours. */
    static final String HARMLESS = "'";
    static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-]");

    private static final int LONGEST_HEADER = 16_000;
    private static final int LONGEST_ROW = 100_000;
    private static final Set<Column> NEEDED = EnumSet.of(Column.NUMBER, Column.NAME, Column.SEX);

    /**
     * A row that is not blank.
     *
     * @param number as a spreadsheet counts, the header being 1
     * @param cells without blanks around; an empty one is absent
     */
    public record Line(long number, Map<Column, String> cells) {
    }

    private final Guard guard;
    private final Iterator<CSVRecord> rows;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private long number;

    public CsvFile(InputStream in) {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), LONGEST_HEADER);
        guard = new Guard(text, LONGEST_ROW);
        try {
            char separator = separator(text);
            rows = CSVParser.parse(guard, CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).build()).iterator();
            header(record().orElseThrow(() -> refused("import.empty")));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Headers of columns that say nothing to us. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** The next row that is not blank, or empty at the end. */
    public Optional<Line> next() {
        for (Optional<CSVRecord> row = record(); row.isPresent(); row = record()) {
            Map<Column, String> cells = cells(row.get());
            if (!cells.isEmpty()) {
                return Optional.of(new Line(number, cells));
            }
        }
        return Optional.empty();
    }

    private Map<Column, String> cells(CSVRecord row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            String cell = row.get(i).strip();
            if (columns.get(i) != null && !cell.isEmpty()) {
                cells.putIfAbsent(columns.get(i), harmlessAway(cell));
            }
        }
        return cells;
    }

    private static String harmlessAway(String cell) {
        return cell.startsWith(HARMLESS) && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** The separator that stands most often in the first row, outside quotes. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int first = text.read();
        if (first == '\uFEFF') {
            text.mark(LONGEST_HEADER);
            first = text.read();
        }
        int[] counts = new int[3];
        boolean quoted = false;
        for (int read = 1, c = first; c >= 0 && (quoted || c != '\n' && c != '\r') && read < LONGEST_HEADER; c = text.read(), read++) {
            quoted ^= c == '"';
            int which = quoted ? -1 : ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        text.reset();
        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    private void header(CSVRecord row) {
        Set<Column> found = EnumSet.noneOf(Column.class);
        for (String header : row) {
            Column column = Words.column(header).filter(found::add).orElse(null);
            columns.add(column);
            if (column == null && !header.isBlank()) {
                ignored.add(header.strip());
            }
        }
        if (!found.contains(Column.NAME) && found.contains(Column.OTHER_NAME)) {
            found.add(Column.NAME);
        }
        if (!found.containsAll(NEEDED)) {
            throw refused("import.header");
        }
    }

    private Optional<CSVRecord> record() {
        try {
            guard.next();
            Optional<CSVRecord> row = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
            number++;
            return row;
        } catch (UncheckedIOException e) {
            throw refusal(e.getCause());
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof IOException cause ? refusal(cause) : e;
        }
    }

    /** What the file says stands in no message. */
    private ProblemException refusal(IOException e) {
        if (e instanceof CharacterCodingException) {
            return refused("import.encoding", number + 1);
        }
        if (e instanceof Guard.TooLong) {
            return refused("import.long", number + 1);
        }
        // The parser's own complaints are of this very class; what else goes wrong is the connection.
        return e.getClass() == IOException.class && e.getMessage() != null && e.getMessage().contains("line") ? refused("import.quote", number + 1)
                : refused("import.broken");
    }

    private static ProblemException refused(String rule, Object... args) {
        return Problem.invalid("file", rule, args);
    }
}
