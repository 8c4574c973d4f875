// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file for a spreadsheet: UTF-8 with its mark, so that Hindi is shown, and nothing in it is a formula. */
public final class CsvOut {

    private final CSVPrinter printer;

    public CsvOut(Writer out, List<String> header) {
        try {
            out.write('\uFEFF');
            printer = new CSVPrinter(out, CSVFormat.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    /** Nulls are empty cells. */
    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvOut::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void end() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link CsvFile} takes it off again. */
    private static String harmless(String cell) {
        return cell != null && CsvFile.FORMULA.matcher(cell).lookingAt() ? CsvFile.HARMLESS + cell : cell;
    }

    /** The cell of several values. */
    static String several(Stream<String> values) {
        return String.join("|", values.toList());
    }
}
