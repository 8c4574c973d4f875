// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Looks at printed paper with tools of other people: Poppler rasterises it, ZBar reads its codes. */
public final class Papers {

    private static final Pattern PAGES = Pattern.compile("Pages:\\s+(\\d+)");
    private static final Pattern SIZE = Pattern.compile("Page size:\\s+([\\d.]+) x ([\\d.]+)");

    private Papers() {
    }

    /** The codes on all pages at 150 dots an inch, such as {@code QR-Code:…} and {@code CODE-128:…}. */
    public static List<String> codes(byte[] pdf) {
        List<String> command = new ArrayList<>(List.of("zbarimg", "--quiet"));
        rasterise(pdf).forEach(picture -> command.add(picture.toString()));
        return List.of(run(command.toArray(String[]::new)).split("\n"));
    }

    /** The content of the one QR code. */
    public static String qr(byte[] pdf) {
        return codes(pdf).stream().filter(code -> code.startsWith("QR-Code:")).map(code -> code.substring("QR-Code:".length())).findFirst()
                .orElseThrow(() -> new AssertionError("no QR code on the paper"));
    }

    /** The first page as a picture. */
    public static BufferedImage picture(byte[] pdf) {
        try {
            return ImageIO.read(rasterise(pdf).get(0).toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How many pages there are, and how large the first is, in whole millimetres. */
    public record Format(int pages, long width, long height) {
    }

    public static Format format(byte[] pdf) {
        String told = run("pdfinfo", file(pdf, ".pdf").toString());
        Matcher pages = found(PAGES, told);
        Matcher size = found(SIZE, told);
        return new Format(Integer.parseInt(pages.group(1)), millimetres(size.group(1)), millimetres(size.group(2)));
    }

    private static Matcher found(Pattern pattern, String told) {
        Matcher matcher = pattern.matcher(told);
        if (!matcher.find()) {
            throw new AssertionError("no PDF: " + told);
        }
        return matcher;
    }

    private static long millimetres(String points) {
        return Math.round(Double.parseDouble(points) * 25.4 / 72);
    }

    /** The first page as a picture {@code target/papers/<name>.png}, to be looked at. */
    public static void keep(String name, byte[] pdf) {
        try {
            Path pictures = Files.createDirectories(Path.of("target", "papers").toAbsolutePath());
            Files.copy(rasterise(pdf).get(0), pictures.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static String text(byte[] pdf) {
        return run("pdftotext", "-layout", file(pdf, ".pdf").toString(), "-");
    }

    private static List<Path> rasterise(byte[] pdf) {
        Path paper = file(pdf, ".pdf");
        run("pdftoppm", "-r", "150", "-png", paper.toString(), paper.toString());
        try (Stream<Path> files = Files.list(paper.getParent())) {
            return files.filter(file -> file.getFileName().toString().matches(Pattern.quote(paper.getFileName() + "-") + "\\d+\\.png")).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path file(byte[] bytes, String ending) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "papers").toAbsolutePath());
            return Files.write(Files.createTempFile(folder, "paper", ending), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            return out;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }
}
