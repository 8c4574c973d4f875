// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Sql;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.Sex;

class ImportTest {

    private static final String HEADER = "Legacy number,Name,Sex,Birth date,Age,Mobile,Village,PIN,ABHA,EPIC,Scheme,Blood group\n";
    private static final String AADHAAR = "234567890124";
    private static RegisterNode node;
    private static ImportDesk desk;
    private static Caller by;

    @BeforeAll
    static void open() {
        node = new RegisterNode();
        desk = new ImportDesk(node.register, node.facility, node.texts, node.node.clock());
        by = node.node.caller("admin", "patient.import");
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void theDryRunSaysWhatTheRunDoes() {
        Patient sunita = register("Sunita Devi", Sex.F, "1990-08-04", "9810012345");
        Patient ram = register("Ram Lakhan Yadav", Sex.M, "1971-03-02", "9810099999");
        String file = HEADER + "D1,सुनीता देवी,महिला,4/8/1990,,9810012345,,,,,,\n" + "D2,Ram Lakhan Jadav,M,,55,9810099999,,,,,,\n"
                + "D3,Zulekha Khatun,F,१२-०५-१९८८,,,Sonpur,,,,BPL,O +ve\n" + "D4,Nobody,X,31/02/1990,,12,,,,,,\n";

        PatientImport told = done(take("dry", true, file));

        assertEquals(State.CHECKED, told.state());
        assertEquals("4 rows, 4 done, 2 registered, 0 known, 1 duplicates, 1 likely, 1 wrong", counts(told));
        assertEquals(0, came("dry"));
        String would = report(told, Locale.ENGLISH);
        assertTrue(would.contains("2,Legacy number,This person is registered already as " + sunita.uhid()), would);
        assertTrue(would.contains("3,Legacy number,This person looks like " + ram.uhid()), would);
        assertTrue(would.contains("5,Sex,\"Write F,") && would.contains("5,Birth date,\"Write the date as 4/8/1990") && would.contains("5,Mobile,"), would);

        PatientImport real = done(desk.start(by, told.id()));

        assertEquals(State.DONE, real.state());
        assertEquals(counts(told), counts(real));
        assertEquals(would, report(real, Locale.ENGLISH));
        Patient zulekha = patient("dry", "D3");
        assertEquals(List.of("1988-05-12", "Sonpur", "O+", "BPL"), List.of(zulekha.birthDate(), zulekha.address().place(), zulekha.bloodGroup().group(),
                zulekha.coverage().scheme().name()));
        assertEquals(1L, number("select count(*) from registration_pair where state = 'OPEN' and first_uhid = ?", ram.uhid()));
        assertEquals("patient.import.over", assertThrows(ProblemException.class, () -> desk.start(by, real.id())).problem().code());
    }

    /** Three are one person, in either script, by an identity number or by name and birth date; a namesake of another day is not. */
    @Test
    void whoStandsTwiceInAFileIsFoundByTheDryRunToo() {
        String file = HEADER + "S1,Kamla Murmu,F,7/6/1984,,9810055501,Dumka,,,ABC1234566,,\n" + people("Between", 30)
                + "S2,कमला मुर्मू,F,7/6/1984,,9810055501,Dumka,,,,,\n" + "S3,Kamala M,F,,42,,,,,ABC1234566,,\n" + "S4,Kamla Murmu,F,9/1/1951,,,Pakur,,,,,\n";

        PatientImport told = done(take("same", true, file));

        assertEquals("34 rows, 34 done, 32 registered, 0 known, 2 duplicates", counts(told).split(", [0-9]+ likely")[0]);
        assertEquals(2, report(told, Locale.ENGLISH).lines().filter(line -> line.matches("3[34],Legacy number,This person stands in row 2 already;[^,]*,"))
                .count(), report(told, Locale.ENGLISH));
        PatientImport real = done(desk.start(by, told.id()));
        assertEquals("34 rows, 34 done, 32 registered, 0 known, 2 duplicates", counts(real).split(", [0-9]+ likely")[0]);
        assertTrue(report(real, Locale.ENGLISH).contains("33,Legacy number,This person is registered already as " + patient("same", "S1").uhid()));
        assertEquals(0, number("select count(*) from registration_import_seen"));
    }

    @Test
    void whoCameIsFoundToldAndAudited() {
        done(take("told", false, HEADER + "OPD/0815,Phulmati Baitha,F,1961,,,,,91-2345-6789-0123,,,\n"));

        Patient came = patient("told", "OPD/0815");
        assertEquals(came.uhid(), node.lookup.find(node.clerk, "opd/0815", 3).get(0).patient().uhid());
        assertEquals(came.uhid(), node.lookup.find(node.clerk, "फूलमती बैठा", 3).get(0).patient().uhid());
        assertTrue(node.node.events("registration.patient.registered").stream()
                .anyMatch(event -> event.uhid().equals(came.uhid()) && event.source() == Source.IMPORT));
        assertTrue(node.node.audits().stream().anyMatch(row -> came.uhid().equals(row.uhid()) && row.action().equals("patient.register")
                && row.detail().startsWith("import=")));
        assertTrue(came.identifiers().stream().anyMatch(id -> id.type() == IdentifierType.LEGACY && id.value().equals("OPD/0815")));
    }

    @Test
    void theSameFileAndTheSameRowMakeNobodyTwice() {
        String file = HEADER + people("Twice", 30);
        PatientImport first = done(take("twice", false, file));
        PatientImport again = done(take("twice", false, file));
        PatientImport longer = done(take("twice", false, file + "T31,Someone Else,M,,44,,,,,,,\n"));

        assertEquals("30 rows, 30 done, 30 registered, 0 known, 0 duplicates, 0 likely, 0 wrong", counts(first));
        assertEquals("30 rows, 30 done, 0 registered, 30 known, 0 duplicates, 0 likely, 0 wrong", counts(again));
        assertEquals("31 rows, 31 done, 1 registered, 30 known, 0 duplicates, 0 likely, 0 wrong", counts(longer));
        assertEquals(31, came("twice"));
    }

    @Test
    void aFileThatComesAgainWhileItIsWorkedOnGoesOn() {
        String file = HEADER + people("Again", 60);
        PatientImport first = take("again", false, file);
        importer().step(new ArrayList<>());
        desk.stop(by, first.id());
        assertEquals(25, desk.get(by, first.id()).done());

        PatientImport again = take("again", false, file);

        assertEquals(first.id(), again.id());
        assertEquals("60 rows, 60 done, 60 registered, 0 known, 0 duplicates, 0 likely, 0 wrong", counts(done(again)));
        assertEquals(0, staged("again"));
    }

    /** The module ends between two transactions, as it does in a killed node: what was committed is all that counts. */
    @Test
    void whatIsKilledGoesOnWhereItWas() {
        PatientImport run = take("killed", false, HEADER + people("Killed", 90));
        Importer first = importer();
        first.step(new ArrayList<>());
        first.close();
        first.work();
        assertEquals(25, desk.get(by, run.id()).done());

        assertEquals("90 rows, 90 done, 90 registered, 0 known, 0 duplicates, 0 likely, 0 wrong", counts(done(run)));
        assertEquals(90, came("killed"));
        assertEquals(90, number("select count(distinct uhid) from registration_import_row where source = ?", "killed"));
    }

    @Test
    void whatFailsInTheMiddleOfItsRowsLeavesNoneOfThem() {
        PatientImport run = take("failing", false, HEADER + people("Failing", 30));
        List<String> numbers = new ArrayList<>(List.of(register("Number Taken", Sex.M, "1950", null).uhid()));
        assertThrows(RuntimeException.class, () -> importer().step(numbers));

        assertEquals(0, came("failing"));
        assertEquals(0, desk.get(by, run.id()).done());
        assertEquals("30 rows, 30 done, 30 registered, 0 known, 0 duplicates, 0 likely, 0 wrong", counts(done(run)));
    }

    /** The lease is for speed; what keeps two nodes apart is the lock of the run. */
    @Test
    void twoNodesAtOnceLoseAndDoubleNobody() throws Exception {
        PatientImport run = take("nodes", false, HEADER + people("Nodes", 200));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> work = () -> {
                int steps = 0;
                List<String> numbers = new ArrayList<>();
                for (Importer one = importer(); one.step(numbers); steps++) {
                    assertTrue(numbers.size() <= Importer.AT_ONCE);
                }
                return steps;
            };
            for (Future<Integer> done : threads.invokeAll(List.of(work, work))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals("200 rows, 200 done, 200 registered, 0 known, 0 duplicates, 0 likely, 0 wrong", counts(desk.get(by, run.id())));
        assertEquals(200, came("nodes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "E1,,F,,,,,,,,,                             | NAME not-blank",
        ",Ram,M,,,,,,,,,                            | NUMBER not-blank",
        "E?1,Ram,M,,,,,,,,,                         | NUMBER identifier.legacy",
        "E2,Ram 王,M,,,,,,,,,                        | NAME name",
        "E3,Ram,,,,,,,,,,                           | SEX not-null",
        "E4,Ram,Mr,,,,,,,,,                         | SEX import.sex",
        "E5,Ram,M,2090-01-01,,,,,,,,                | BORN birthdate.future",
        "E6,Ram,M,30/02/1990,,,,,,,,                | BORN import.date",
        "E7,Ram,M,Tuesday,,,,,,,,                   | BORN import.date",
        "E8,Ram,M,,old,,,,,,,                       | AGE import.age",
        "E9,Ram,M,,131,,,,,,,                       | AGE age",
        "E10,Ram,M,,,12345,,,,,,                    | MOBILE mobile",
        "E11,Ram,M,,,,,012345,,,,                   | PIN registration.pin",
        "E12,Ram,M,,,,,,12345,,,                    | ABHA identifier.abha",
        "E13,Ram,M,,,,,,,AB1,,                      | EPIC identifier.epic",
        "E14,Ram,M,,,,,,,,Rich,                     | SCHEME import.scheme",
        "E15,Ram,M,,,,,,,,,C+                       | BLOOD bloodgroup",
        "E17,Ram,M,1990 about,,,,,,,,               | BORN import.date",
        "E16,Ram,M,,,,234567890124,,,,,             | PLACE aadhaar",
        "2345 6789 0124,Ram,M,,,,,,,,,              | NUMBER aadhaar"})
    void eachRuleOfTheCounterHoldsForEachRow(String row, String error) {
        PatientImport told = done(take("errors " + error, true, HEADER + row.strip() + "\nE99,Right Person,T,,,,,,,,,\n"));

        assertEquals("2 rows, 1 registered, 1 wrong", told.rows() + " rows, " + told.registered() + " registered, " + told.wrong() + " wrong");
        assertEquals(List.of(error.strip()), node.register.tx(by, tx -> new Sql(tx.connection()).list("select field, rule from registration_import_note"
                + " where import_id = ? and kind = 'WRONG'", found -> found.getString(1) + ' ' + found.getString(2), told.id())));
    }

    @Test
    void aNumberThatStandsTwiceIsOnePersons() {
        String file = HEADER + people("Numbers", 210) + "T7,Somebody Else,F,,,,,,,,,\n" + "T 210,Other Spelling,F,,,,,,,,,\n";

        PatientImport told = done(take("numbers", true, file));

        assertEquals(2, told.wrong());
        assertTrue(report(told, Locale.ENGLISH).contains("212,Legacy number,\"This number stands in a row before, too.\""));
    }

    @Test
    void anAadhaarNumberIsKeptNowhere() {
        done(take("aadhaar", false, HEADER + "A1," + AADHAAR + ",M,,,,,,,,,\nA2,Ram,M,,," + AADHAAR + ",,,,,,\n" + AADHAAR + ",Shyam,M,,,,,,,,,\n"
                + "A4,Mohan,M,,,,,,\"2345 6789 0124\",,,\n"));
        assertThrows(ProblemException.class, () -> take(AADHAAR, true, HEADER + "A5,Ram,M,,,,,,,,,\n"));

        String all = node.register.tx(by, tx -> String.join("\n", new Sql(tx.connection()).list("select ignored from registration_import",
                row -> row.getString(1))) + new Sql(tx.connection()).list("select facts from registration_import_staged", row -> row.getString(1))
                + new Sql(tx.connection()).list("select args from registration_import_note", row -> row.getString(1))
                + new Sql(tx.connection()).list("select row_key from registration_import_row", row -> row.getString(1))
                + new Sql(tx.connection()).list("select facts from registration_patient", row -> row.getString(1)));
        assertFalse(all.contains(AADHAAR), "kept");
        assertEquals(0, came("aadhaar"));
    }

    @Test
    void theReportIsInTheLanguageOfWhoReadsIt() {
        PatientImport told = done(take("hindi", true, "पुराना नंबर;नाम;लिंग;आयु\n1;राम;पुरुष;३६ वर्ष\n2;सीता;पता;३०\n3;गीता;स्त्री;8 माह\n"));

        assertEquals("3 rows, 3 done, 2 registered, 0 known, 0 duplicates, 0 likely, 1 wrong", counts(told));
        String report = report(told, Locale.forLanguageTag("hi"));
        assertTrue(report.startsWith("\uFEFFपंक्ति,कॉलम,क्या मिला,UHID") && report.contains("\n3,लिंग,"), report);
        assertTrue(node.node.audits().stream().anyMatch(row -> row.detail().equals("import=" + told.id() + " report")));
    }

    @Test
    void theTemplateIsSuchAFileInEitherLanguage() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"))) {
            StringWriter file = new StringWriter();
            desk.template(by.withLocale(language), file);

            PatientImport told = done(take("template " + language, true, file.toString()));

            assertEquals("1 rows, 1 done, 1 registered, 0 known, 0 duplicates, 0 likely, 0 wrong", counts(told), report(told, Locale.ENGLISH));
            assertEquals(List.of(), told.ignored());
        }
    }

    /** Rows are made while they are asked for; those ahead of what is stored are counted. */
    @Test
    void noMoreThanSomeRowsAreInMemory() {
        int rows = 5_000;
        Rows file = new Rows(rows);

        PatientImport told = desk.take(by, "flat", "flat.csv", true, file);

        assertEquals(rows, told.rows());
        assertTrue(file.mostAhead < 2_000, file.mostAhead + " rows read ahead of those stored");
        importer().step(new ArrayList<>());
        desk.stop(by, told.id());
        node.node.clock().move(Duration.ofDays(8));
        importer().work();
        assertEquals(State.EXPIRED, desk.get(by, told.id()).state());
        assertEquals(0, staged("flat"));
        assertEquals(0, number("select count(*) from registration_import_seen"));
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() {
        String broken = HEADER + people("Broken", 450) + "T451,\"Ram\" x,M,,,,,,,,,\n";

        ProblemException refused = assertThrows(ProblemException.class, () -> take("broken", false, broken));

        assertEquals("import.quote", refused.problem().errors().get(0).rule());
        assertEquals(List.of(452L), refused.problem().errors().get(0).args());
        assertTrue(desk.newest(by, 100).stream().noneMatch(run -> run.source().equals("broken")));
        assertEquals(0, number("select count(*) from registration_import_staged where import_id not in (select id from registration_import)"));
        assertEquals("import.empty", assertThrows(ProblemException.class, () -> take("empty", false, HEADER)).problem().errors().get(0).rule());
    }

    @Test
    void onlyWhoMayImports() {
        Caller clerk = node.clerk;
        assertEquals(403, assertThrows(ProblemException.class, () -> desk.take(clerk, "x", "x", true, stream(HEADER))).problem().status());
        assertEquals(403, assertThrows(ProblemException.class, () -> desk.newest(clerk, 1)).problem().status());
        assertEquals("patient.import.unknown", assertThrows(ProblemException.class, () -> desk.get(by, "x")).problem().code());
        assertEquals("size", assertThrows(ProblemException.class, () -> take(" ", true, HEADER)).problem().errors().get(0).rule());
    }

    private static PatientImport take(String source, boolean dryRun, String file) {
        return desk.take(by, source, "patients.csv", dryRun, stream(file));
    }

    private static PatientImport done(PatientImport run) {
        importer().work();
        return desk.get(by, run.id());
    }

    private static Importer importer() {
        return new Importer(node.register, new Duplicates(node.register), node.node.store(), new Uhids(node.register, node.node.store(), node.facility),
                node.node.clock());
    }

    private static String counts(PatientImport told) {
        return told.rows() + " rows, " + told.done() + " done, " + told.registered() + " registered, " + told.known() + " known, " + told.duplicates()
                + " duplicates, " + told.likely() + " likely, " + told.wrong() + " wrong";
    }

    private static String report(PatientImport run, Locale language) {
        StringWriter out = new StringWriter();
        desk.report(by.withLocale(language), run.id(), out);
        return out.toString();
    }

    /** Of names that nobody takes for one another. */
    private static String people(String word, int count) {
        Random random = new Random(word.hashCode());
        return IntStream.rangeClosed(1, count).mapToObj(i -> "T" + i + ',' + letters(random) + ' ' + letters(random) + ",M," + (1930 + random.nextInt(90))
                + "-0" + (1 + i % 9) + '-' + (10 + random.nextInt(18)) + ",,,,,,,,\n").collect(Collectors.joining());
    }

    private static String letters(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append("bdgjklmnprstvhf".charAt(random.nextInt(15))).append("aiou".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    private static int came(String source) {
        return (int) number("select count(*) from registration_import_row where source = ?", source);
    }

    private static int staged(String source) {
        return (int) number("select count(*) from registration_import_staged where import_id in (select id from registration_import where source = ?)", source);
    }

    private static long number(String query, Object... args) {
        return node.register.tx(by, tx -> new Sql(tx.connection()).number(query, args));
    }

    private static Patient patient(String source, String key) {
        String uhid = node.register.tx(by, tx -> new Sql(tx.connection()).first("select uhid from registration_import_row where source = ?"
                + " and row_key = ?", row -> row.getString(1), source, key)).orElseThrow();
        return node.lookup.get(node.clerk, uhid);
    }

    private static Patient register(String name, Sex sex, String born, String mobile) {
        return node.registrar.register(node.clerk, NewPatient.of(name, sex).born(born).mobile(mobile).build());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static final class Rows extends InputStream {
        private final int rows;
        private int made;
        private int mostAhead;
        private ByteArrayInputStream row = stream("Legacy number,Name,Sex\n");

        Rows(int rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            int next = row.read();
            if (next < 0 && made < rows) {
                row = stream(++made + ",Person of a row,F\n");
                if (made % 100 == 0) {
                    mostAhead = Math.max(mostAhead, made - staged("flat"));
                }
                next = row.read();
            }
            return next;
        }
    }
}
