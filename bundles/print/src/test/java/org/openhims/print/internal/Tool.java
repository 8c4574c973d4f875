// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Independent programs that look at what was printed: poppler-utils and zbar-tools of Debian. */
final class Tool {

    private Tool() {
    }

    /** What the program prints. Fails when it is not there: a test that looks at nothing would always pass. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int status = process.waitFor();
        if (status != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + status);
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** The pages as pictures. */
    static List<Path> pictures(Path folder, byte[] pdf, int dotsPerInch) throws IOException, InterruptedException {
        Files.write(folder.resolve("sheet.pdf"), pdf);
        run(folder, "pdftoppm", "-r", Integer.toString(dotsPerInch), "-png", "sheet.pdf", "page");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("page")).sorted().toList();
        }
    }

    /** The text as a reader or a search would find it. */
    static String text(Path folder, byte[] pdf) throws IOException, InterruptedException {
        Files.write(folder.resolve("sheet.pdf"), pdf);
        return run(folder, "pdftotext", "-layout", "sheet.pdf", "-");
    }

    /** The codes in a picture, such as {@code QR-Code:…}. */
    static List<String> codes(Path folder, Path picture) throws IOException, InterruptedException {
        return run(folder, "zbarimg", "-q", picture.toString()).lines().toList();
    }
}
