// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.openhims.platform.Problem;
import org.openhims.registration.Photos;

/**
 * A photo made anew from a file of anybody's: only its dots are taken over. How many there are is looked at before they are read, and of a
 * large picture only every second, third … is, so that a small file cannot fill the memory.
 */
record Portrait(byte[] picture, byte[] small) {

    private static final String FIELD = "photo";
    private static final int LEAST_DOTS = 60;
    private static final int MOST_DOTS = 8000;
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_BYTES_SMALL = 6_000;
    private static final float BEST = 0.86f;
    private static final float WORST = 0.3f;
    private static final float STEP = 0.08f;

    static Portrait of(byte[] file) {
        if (file == null || file.length == 0) {
            throw Problem.invalid(FIELD, "not-null");
        }
        if (file.length > Photos.MOST_BYTES) {
            throw Problem.invalid(FIELD, "photo.size", Photos.MOST_BYTES / 1000);
        }
        try {
            BufferedImage upright = fitting(Upright.of(file), read(file), 480, 640);
            return new Portrait(jpeg(upright, MOST_BYTES), jpeg(fitting(1, upright, 120, 160), MOST_BYTES_SMALL));
        } catch (IOException | RuntimeException e) {
            if (e instanceof org.openhims.platform.ProblemException refused) {
                throw refused;
            }
            // Readers of pictures throw whatever they like at a broken file.
            throw Problem.invalid(FIELD, "photo.broken");
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.min(width, height) < LEAST_DOTS || Math.max(width, height) > MOST_DOTS) {
                    throw Problem.invalid(FIELD, "photo.dots", LEAST_DOTS, MOST_DOTS);
                }
                ImageReadParam some = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / 1280);
                some.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, some);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (readers.hasNext()) {
            ImageReader reader = readers.next();
            String kind = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (kind.equals("jpeg") || kind.equals("png")) {
                return reader;
            }
            reader.dispose();
        }
        throw Problem.invalid(FIELD, "photo.kind");
    }

    /** Whole, the right side up, on white; never larger than it was. */
    private static BufferedImage fitting(int orientation, BufferedImage from, int width, int height) {
        boolean lies = orientation >= 5;
        int wide = lies ? from.getHeight() : from.getWidth();
        int high = lies ? from.getWidth() : from.getHeight();
        double scale = Math.min(1, Math.min((double) width / wide, (double) height / high));
        BufferedImage to = new BufferedImage(Math.max(1, (int) Math.round(wide * scale)), Math.max(1, (int) Math.round(high * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, to.getWidth(), to.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(Upright.turn(orientation, from.getWidth(), from.getHeight()));
        pen.drawImage(from, turn, null);
        pen.dispose();
        return to;
    }

    private static byte[] jpeg(BufferedImage picture, int most) throws IOException {
        byte[] made = jpeg(picture, BEST);
        for (float quality = BEST - STEP; made.length > most && quality > WORST; quality -= STEP) {
            made = jpeg(picture, quality);
        }
        return made;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
