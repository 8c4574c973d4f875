// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.healthcard.CardFact;
import org.openhims.platform.access.Caller;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Sex;

/** The printed card as others see it: rasterised and read with Debian's poppler-utils and zbar-tools. */
class CardSheetTest {

    private final CardDesk desk = new CardDesk();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theCodeIsReadFromTheCardAt150DotsAnInch() throws Exception {
        assumeTrue(has("pdftoppm") && has("zbarimg"), "poppler-utils and zbar-tools are not here");
        for (Caller by : List.of(desk.clerk, desk.clerk.withLocale(Locale.forLanguageTag("hi")))) {
            for (String uhid : List.of(desk.register(person("Sunita Devi", by)), desk.register(person("लक्ष्मीनारायणन कृष्णमूर्ति श्रीवास्तव", by)))) {
                String qr = desk.counter.issue(by, uhid, null).qr();
                assertEquals(qr, scanned(desk.counter.pdf(by, uhid, 1)));
            }
        }
    }

    @Test
    void theCardSaysWhoItIsInBothScripts() throws Exception {
        assumeTrue(has("pdftotext"), "poppler-utils is not here");
        String uhid = desk.sunita();
        desk.counter.facts.add((by, whose) -> List.of(new CardFact.Line("Allergy", "Penicillin")));
        desk.counter.issue(desk.clerk, uhid, null);

        String card = text(desk.counter.pdf(desk.clerk, uhid, 1));

        for (String part : List.of("Narmada Vihar", "Sunita Devi", "07 00000 00001 3", "Female", "1990 (36 y)", "B+ (laboratory)",
                "22 Nov 2027", "Penicillin")) {
            assertTrue(card.contains(part), part + " in " + card);
        }
        assertTrue(!card.contains("DUPLICATE"));
        assertTrue(text(desk.counter.pdf(desk.clerk, uhid, 1)).contains("DUPLICATE"), "a second print says so");
    }

    @Test
    void theBackTellsWhoFindsItInBothLanguagesWhatToDoAndHasABarCode() throws Exception {
        assumeTrue(has("pdftotext") && has("zbarimg"), "poppler-utils and zbar-tools are not here");
        String uhid = desk.sunita();
        desk.counter.issue(desk.clerk, uhid, null);
        for (Caller by : List.of(desk.clerk, desk.clerk.withLocale(Locale.forLanguageTag("hi")))) {
            String pdf = written(desk.counter.pdf(by, uhid, 1));
            String back = run("pdftotext", "-f", "2", "-layout", pdf, "-");
            for (String part : List.of("112", "Please bring this card", "कृपया हर बार", "never for transfusion")) {
                assertTrue(back.contains(part), part + " in " + back);
            }
            run("pdftoppm", "-r", "150", "-f", "2", "-png", "-singlefile", pdf, folder.resolve("back").toString());
            Files.copy(folder.resolve("back.png"), Path.of("target", "back-" + by.locale().getLanguage() + ".png"), StandardCopyOption.REPLACE_EXISTING);
            assertEquals(uhid, run("zbarimg", "--quiet", "--raw", folder.resolve("back.png").toString()).stripTrailing());
        }
    }

    @Test
    void aUhidIsPrintedInGroupsToReadOut() {
        assertEquals("07 00000 00001 3", CardSheet.grouped("0700000000013"));
    }

    private static NewPatientBuilder person(String name, Caller by) {
        return NewPatient.of(name, Sex.F).otherName("सुनीता देवी").aged(name.length() + by.locale().toString().charAt(0) - 'e');
    }

    private String scanned(byte[] pdf) throws Exception {
        run("pdftoppm", "-r", "150", "-png", "-singlefile", written(pdf), folder.resolve("card").toString());
        Path debug = Path.of("target", "card.png");
        Files.copy(folder.resolve("card.png"), debug, StandardCopyOption.REPLACE_EXISTING);
        return run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", folder.resolve("card.png").toString()).stripTrailing();
    }

    private String text(byte[] pdf) throws Exception {
        return run("pdftotext", "-layout", written(pdf), "-");
    }

    private String written(byte[] pdf) throws Exception {
        return Files.write(folder.resolve("card.pdf"), pdf).toString();
    }

    private static boolean has(String command) {
        return List.of("/usr/bin/" + command, "/usr/local/bin/" + command).stream().anyMatch(path -> Files.isExecutable(Path.of(path)));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "takes too long: " + command[0]);
        assertEquals(0, process.exitValue(), command[0]);
        return output;
    }
}
