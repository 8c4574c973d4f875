// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.ProblemException;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"Legacy number,Name,Sex\n17,Sunita,F", "\uFEFFLegacy number;Name;Sex\r\n17;Sunita;F\r\n", "legacy NUMBER\tname\tsex\n17\tSunita\tF",
        "पुराना नंबर,नाम,लिंग\n17,Sunita,F", "\"Legacy number\",\"Name\",\"Sex\"\n\"17\",\" Sunita \",F\n\n,,\n", "Reg. No.,Patient's Name,Gender\n17,Sunita,F"})
    void readsWhatOtherSystemsWrite(String text) {
        String written = text.replace("Patient's Name", "Patient Name");

        assertEquals(List.of(new CsvFile.Line(2, Map.of(Column.NUMBER, "17", Column.NAME, "Sunita", Column.SEX, "F"))), all(written));
    }

    @Test
    void countsRowsAsASpreadsheetDoesAndTellsWhatItLeavesOut() {
        CsvFile file = new CsvFile(stream("Number of caste,Legacy number,Name,Sex,Caste,\nx,17,\"Sunita\nDevi\",F,y,z\n\n,,,\n1,18,Ram,M,2\n"));

        assertEquals(2, file.next().orElseThrow().number());
        assertEquals(5, file.next().orElseThrow().number());
        assertEquals(Optional.empty(), file.next());
        assertEquals(List.of("Number of caste", "Caste"), file.ignored());
    }

    @Test
    void theColumnsHaveTheirNamesInBothLanguages() {
        TextsService texts = TextsService.of(CsvFile.class.getClassLoader());
        for (Column column : Column.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"))) {
                assertEquals(Optional.of(column), Words.column(texts.text(language, column.text())), column + " " + language);
            }
        }
    }

    @Test
    void refusesWhatIsNoTextOrNoList() {
        String good = "Legacy number,Name,Sex\n1,सुनीता,F\n";
        assertEquals("import.encoding", rule(new ByteArrayInputStream(good.getBytes(UTF_16))));
        assertEquals("import.encoding", rule(new ByteArrayInputStream(good.getBytes(UTF_16LE))));
        assertEquals("import.encoding", rule(new ByteArrayInputStream("Legacy number,Name,Sex\n1,Ren\u00e9,M\n".getBytes(ISO_8859_1))));
        assertEquals("import.encoding", rule(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x99, 1})));
        assertEquals("import.empty", rule(stream("")));
        assertEquals("import.header", rule(stream("Dear Sir, please find enclosed the list of patients.")));
        assertEquals("import.header", rule(stream("1,Sunita,F\n2,Ram,M\n")));
        assertEquals("import.header", rule(stream("Legacy number,Name,Age\n1,Ram,30\n")));
        assertEquals("import.quote", rule(stream("Legacy number,Name,Sex\n1,\"Ram\" Kumar,M\n")));
    }

    /** The rest of the file behind a quotation mark is one cell, which is not read to its end. */
    @Test
    void aCellWithoutEndIsRefusedWithoutReadingItWholly() {
        Endless endless = new Endless();

        ProblemException refused = assertThrows(ProblemException.class,
                () -> read(new SequenceInputStream(stream("Legacy number,Name,Sex\n1,Ram,M\n2,\""), endless)));

        assertEquals("import.long", refused.problem().errors().get(0).rule());
        assertEquals(List.of(3L), refused.problem().errors().get(0).args());
        assertTrue(endless.given < 400_000, endless.given + " bytes");
    }

    @Test
    void aFileThatBreaksOffSaysSo() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertEquals("import.broken", rule(new SequenceInputStream(stream("Legacy number,Name,Sex\n1,Ram,M\n"), broken)));
    }

    @Test
    void nothingWrittenIsAFormulaAndAllIsReadAgain() {
        for (String cell : List.of("=1+1", "+91", "-x", "@x", "'=x", "''=x", "'x", "plain", "a\"b,c\nd")) {
            StringWriter out = new StringWriter();
            CsvOut csv = new CsvOut(out, List.of("Legacy number", "Name", "Sex"));
            csv.row(List.of("1", cell, "F"));
            csv.end();

            assertEquals(cell, all(out.toString()).get(0).cells().get(Column.NAME));
            assertTrue(!out.toString().matches("(?s).*[,\n]\"?[=+@-].*"), out.toString());
        }
    }

    private static String rule(InputStream in) {
        return assertThrows(ProblemException.class, () -> read(in)).problem().errors().get(0).rule();
    }

    private static List<CsvFile.Line> all(String text) {
        return read(stream(text));
    }

    private static List<CsvFile.Line> read(InputStream in) {
        CsvFile file = new CsvFile(in);
        List<CsvFile.Line> lines = new ArrayList<>();
        for (Optional<CsvFile.Line> line = file.next(); line.isPresent(); line = file.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }
}
