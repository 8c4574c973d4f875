// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as cameras and scanners make them. */
public final class Snapshots {

    private static final byte[] PLACE = "28.6139N 77.2090E".getBytes(StandardCharsets.US_ASCII);

    private Snapshots() {
    }

    /** Noise, which packs badly, with the upper left quarter red. */
    public static byte[] of(String kind, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random dots = new Random(4);
        Graphics2D pen = picture.createGraphics();
        for (int x = 0; x < width; x += 8) {
            for (int y = 0; y < height; y += 8) {
                pen.setColor(new Color(dots.nextInt(80), dots.nextInt(255), dots.nextInt(255)));
                pen.fillRect(x, y, 8, 8);
            }
        }
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, kind, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** As a phone that was held like this writes it, with the place where it was in the comment of EXIF. */
    public static byte[] turned(byte[] jpeg, int orientation) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + 26 + PLACE.length), 'E', 'x', 'i', 'f', 0, 0,
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        file.writeBytes(PLACE);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    static boolean tellsThePlace(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("77.2090E");
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
