// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.platform.ProblemException;

class PortraitTest {

    private static String refused(byte[] file) {
        return assertThrows(ProblemException.class, () -> Portrait.of(file)).problem().errors().get(0).rule();
    }

    @ParameterizedTest
    @CsvSource({"jpeg,1600,1200,480,360", "png,300,300,300,300", "jpeg,1000,3000,213,640", "jpeg,60,70,60,70"})
    void everyPhotoIsASmallJpegOfTheSameShape(String kind, int width, int height, int wide, int high) {
        Portrait made = Portrait.of(Snapshots.of(kind, width, height));

        BufferedImage picture = Snapshots.read(made.picture());
        assertEquals(wide + "x" + high, picture.getWidth() + "x" + picture.getHeight());
        assertTrue(made.picture().length <= 60_000, () -> made.picture().length + " bytes");
        assertTrue(made.small().length <= 6_000, () -> made.small().length + " bytes");
        assertEquals(0xFFD8, ByteBuffer.wrap(made.picture()).getShort() & 0xFFFF);
    }

    @Test
    void nothingStaysOfWhatTheCameraWroteBesides() {
        byte[] told = Snapshots.turned(Snapshots.of("jpeg", 400, 300), 1);

        assertTrue(Snapshots.tellsThePlace(told));
        assertFalse(Snapshots.tellsThePlace(Portrait.of(told).picture()) || Snapshots.tellsThePlace(Portrait.of(told).small()));
    }

    /** Where the red quarter, upper left in the file, must be seen. */
    @ParameterizedTest
    @CsvSource({"1,0.2,0.2", "2,0.8,0.2", "3,0.8,0.8", "4,0.2,0.8", "5,0.2,0.2", "6,0.8,0.2", "7,0.8,0.8", "8,0.2,0.8"})
    void whichSideIsUpIsHeeded(int orientation, double x, double y) {
        BufferedImage picture = Snapshots.read(Portrait.of(Snapshots.turned(Snapshots.of("jpeg", 400, 300), orientation)).picture());

        assertEquals(orientation < 5 ? 400 : 300, picture.getWidth());
        Color seen = new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
        assertTrue(seen.getRed() > 220 && seen.getGreen() < 40, seen::toString);
    }

    @Test
    void otherFilesAreRefusedBeforeTheyAreRead() {
        assertEquals("photo.kind", refused(Snapshots.of("gif", 100, 100)));
        assertEquals("photo.kind", refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()));
        assertEquals("photo.size", refused(new byte[1_000_001]));
        assertEquals("photo.dots", refused(Snapshots.of("png", 59, 400)));
        assertEquals("not-null", refused(new byte[0]));
    }

    @Test
    void aSmallFileThatSaysItIsHugeIsRefusedBeforeRoomIsMadeForIt() {
        byte[] bomb = Snapshots.of("png", 100, 100);
        ByteBuffer head = ByteBuffer.wrap(bomb);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());

        assertEquals("photo.dots", refused(bomb));
    }

    @Test
    void abrokenFileIsAWrongEntryAndNoFailure() {
        byte[] whole = Snapshots.turned(Snapshots.of("jpeg", 200, 200), 6);

        IntStream.iterate(4, length -> length < whole.length, length -> length + 97).forEach(length -> {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertTrue(Portrait.of(cut).picture().length > 0);
            } catch (ProblemException e) {
                assertEquals(400, e.problem().status());
            }
        });
    }
}
