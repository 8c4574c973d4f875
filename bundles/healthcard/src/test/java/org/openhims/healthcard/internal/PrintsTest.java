// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.healthcard.CardPrints.Batch;
import org.openhims.healthcard.CardPrints.Form;
import org.openhims.healthcard.CardPrints.LeftOut;
import org.openhims.healthcard.Scan;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.PhotoDesk;

/** The prints as others see them: rasterised at 150 dots an inch, sharp and blurred, and read by ZBar and by ZXing. */
class PrintsTest {

    private final CardDesk desk = new CardDesk();
    private final PhotoDesk photos = new PhotoDesk(desk.register, desk.texts, desk.node.clock());
    private final Prints prints = new Prints(desk.book, desk.keys, desk.lookup, photos, desk.printing, desk.facility, desk.texts, desk.json, desk.node.clock());
    private final String uhid = desk.sunita();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theCodeOfEachPrintIsReadAlsoWhenBlurred() throws Exception {
        assumeTrue(has("pdftoppm") && has("zbarimg"), "poppler-utils and zbar-tools are not here");
        String qr = desk.counter.issue(desk.clerk, uhid, null).qr();
        photos.put(desk.node.caller("registrar", "patient.photo"), uhid, green());
        for (Caller by : List.of(desk.clerk, desk.clerk.withLocale(Locale.forLanguageTag("hi")))) {
            for (Form form : Form.values()) {
                Batch batch = prints.print(by, List.of(uhid), form, (done, of) -> { });
                Path page = pages(batch.pdf(), form + "-" + by.locale().getLanguage()).get(0);
                Path blurred = blurred(page);
                List<String> read = zbar(page);
                assertTrue(form == Form.STICKERS ? isBareCard(read) : read.equals(List.of(qr)), form + " sharp");
                assertEquals(read, zbar(blurred), form + " blurred");
                assertEquals(form == Form.LARGE, isGreen(page), form + " has the photo");
                if (form != Form.STICKERS) {
                    assertEquals(qr, zxing(page));
                    assertEquals(qr, zxing(blurred));
                }
            }
        }
    }

    private static byte[] green() throws Exception {
        BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics pen = picture.getGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, 300, 300);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        return file.toByteArray();
    }

    /** Where the large card has its photo: 30 mm from the left, 60 from above. */
    private static boolean isGreen(Path page) throws Exception {
        BufferedImage picture = ImageIO.read(page.toFile());
        Color seen = new Color(picture.getRGB(Math.min(177, picture.getWidth() - 1), Math.min(354, picture.getHeight() - 1)));
        return seen.getGreen() > 200 && seen.getRed() < 60;
    }

    /** The same card, without its clinical part. */
    private boolean isBareCard(List<String> read) {
        Scan scan = desk.scanner.verify(desk.clerk, read.get(0));
        return read.size() == 1 && scan.valid() && scan.uhid().equals(uhid) && scan.serial() == 1
                && assertThrows(ProblemException.class, () -> desk.clinical.open(desk.doctor, read.get(0))).problem().code().equals("card.clinical.none");
    }

    @Test
    void aWardIsPrintedInItsOrderWithItsProgressAndWhoIsLeft() throws Exception {
        String other = desk.register(NewPatient.of("Ram Kumar", Sex.M).aged(50));
        String without = desk.register(NewPatient.of("Asha Rani", Sex.F).aged(30));
        String dead = desk.register(NewPatient.of("Mohan Lal", Sex.M).aged(90));
        String blocked = desk.register(NewPatient.of("Gita Bai", Sex.F).aged(61));
        Stream.of(uhid, other, dead, blocked).forEach(one -> desk.counter.issue(desk.clerk, one, null));
        desk.counter.block(desk.clerk, blocked, 1, "stolen");
        desk.died(dead);
        List<String> seen = new ArrayList<>();

        Batch batch = prints.print(desk.clerk, List.of(other, without, uhid, "0700000000999", other, dead, blocked), Form.LARGE,
                (done, of) -> seen.add(done + "/" + of));

        assertEquals(List.of("1/6", "2/6", "3/6", "4/6", "5/6", "6/6"), seen);
        assertEquals(2, batch.printed());
        assertEquals(List.of(new LeftOut(without, "none"), new LeftOut("0700000000999", "unregistered"), new LeftOut(dead, "deceased"),
                new LeftOut(blocked, "revoked")), batch.leftOut());
        assertEquals(2, desk.node.events("healthcard.card.printed").size());
        if (has("pdftotext")) {
            String text = run("pdftotext", "-layout", Files.write(folder.resolve("ward.pdf"), batch.pdf()).toString(), "-");
            assertFalse(text.contains("1 / 2"), "a card is no page of a report");
            assertTrue(text.indexOf("Ram Kumar") < text.indexOf("Sunita Devi") && text.contains("Ram Kumar"), text);
        }
    }

    @Test
    void nobodyWithACardIsNoPaper() {
        assertNull(prints.print(desk.clerk, List.of(uhid), Form.LARGE, (done, of) -> { }).pdf());
    }

    @Test
    void aListHasItsLimitsAndNeedsThePermission() {
        assertEquals(400, refused(desk.clerk, List.of()));
        assertEquals(400, refused(desk.clerk, java.util.stream.IntStream.range(0, 501).mapToObj(String::valueOf).toList()));
        assertEquals(403, refused(desk.node.caller("nobody", "patient.read"), List.of(uhid)));
    }

    private int refused(Caller by, List<String> uhids) {
        return assertThrows(ProblemException.class, () -> prints.print(by, uhids, Form.CARD, (done, of) -> { })).problem().status();
    }

    private List<Path> pages(byte[] pdf, String name) throws Exception {
        Path paper = Files.write(Files.createDirectories(Path.of("target", "prints")).resolve(name + ".pdf"), pdf);
        run("pdftoppm", "-r", "150", "-png", paper.toString(), folder.resolve(name).toString());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "-")).sorted().toList();
        }
    }

    /** A soft camera: each dot takes its neighbours in, a fifth of the width of a code's module to each side. */
    private Path blurred(Path page) throws Exception {
        BufferedImage read = ImageIO.read(page.toFile());
        BufferedImage sharp = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        sharp.getGraphics().drawImage(read, 0, 0, null);
        float[] kernel = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
        BufferedImage soft = new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(sharp, null);
        File file = folder.resolve("blurred-" + page.getFileName()).toFile();
        ImageIO.write(soft, "png", file);
        return file.toPath();
    }

    /** The different codes on the page. */
    private static List<String> zbar(Path page) throws Exception {
        return run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", page.toString()).lines().distinct().toList();
    }

    /** As the camera of the counter does: what is not found at one size is looked for at the next. */
    private static String zxing(Path page) throws Exception {
        BufferedImage picture = ImageIO.read(page.toFile());
        for (double size : new double[] {1, 0.75, 0.85, 0.6}) {
            try {
                return new QRCodeReader().decode(bitmap(picture, size), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
            } catch (ReaderException e) {
                System.out.println(page.getFileName() + " at " + size + ": " + e);
            }
        }
        return "nothing at any size";
    }

    private static BinaryBitmap bitmap(BufferedImage picture, double size) {
        BufferedImage scaled = new BufferedImage((int) (picture.getWidth() * size), (int) (picture.getHeight() * size), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        pen.dispose();
        int[] pixels = scaled.getRGB(0, 0, scaled.getWidth(), scaled.getHeight(), null, 0, scaled.getWidth());
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(scaled.getWidth(), scaled.getHeight(), pixels)));
    }

    private static boolean has(String command) {
        return List.of("/usr/bin/" + command, "/usr/local/bin/" + command).stream().anyMatch(path -> Files.isExecutable(Path.of(path)));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "takes too long: " + command[0]);
        return output;
    }
}
