// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.openhims.platform.ProblemException;

/**
 * A picture read from a file of anybody's: only its dots are taken over. How many there are is looked at before they are read, and of a
 * large picture only every second, third … is, so that a small file cannot fill the memory.
 */
public final class Picture {

    private static final int LEAST_DOTS = 60;
    private static final int MOST_DOTS = 8000;
    private static final float BEST = 0.86f;
    private static final float WORST = 0.3f;
    private static final float STEP = 0.08f;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /**
     * Reads a JPEG or PNG, with both sides from 60 to 8000 dots; the camera's note of which side is up is heeded.
     *
     * @param field at which a wrong file is refused, with rule {@code photo.kind}, {@code photo.size}, {@code photo.dots} or
     *        {@code photo.broken}
     * @param mostBytes of the file
     * @param width of the frame into which the whole picture is fitted, the right side up; it is never made larger
     */
    public static Picture read(byte[] file, String field, int mostBytes, int width, int height) {
        if (file == null || file.length == 0) {
            throw Problem.invalid(field, "not-null");
        }
        if (file.length > mostBytes) {
            throw Problem.invalid(field, "photo.size", mostBytes / 1000);
        }
        try {
            return new Picture(fitting(dots(file, field, 2 * Math.max(width, height)), Upright.of(file), width, height));
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException refused) {
                throw refused;
            }
            // Readers of pictures throw whatever they like at a broken file.
            throw Problem.invalid(field, "photo.broken");
        }
    }

    private static BufferedImage dots(byte[] file, String field, int side) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in, field);
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.min(width, height) < LEAST_DOTS || Math.max(width, height) > MOST_DOTS) {
                    throw Problem.invalid(field, "photo.dots", LEAST_DOTS, MOST_DOTS);
                }
                ImageReadParam some = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / side);
                some.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, some);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in, String field) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (readers.hasNext()) {
            ImageReader reader = readers.next();
            String kind = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (kind.equals("jpeg") || kind.equals("png")) {
                return reader;
            }
            reader.dispose();
        }
        throw Problem.invalid(field, "photo.kind");
    }

    /** The whole of it in a smaller frame. */
    public Picture within(int width, int height) {
        return new Picture(fitting(image, 1, width, height));
    }

    /** As a JPEG of, as far as its quality allows, at most so many bytes. */
    public byte[] jpeg(int mostBytes) {
        try {
            byte[] made = encoded(image, BEST);
            for (float quality = BEST - STEP; made.length > mostBytes && quality > WORST; quality -= STEP) {
                made = encoded(image, quality);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On white; never larger than it was. */
    private static BufferedImage fitting(BufferedImage image, int orientation, int width, int height) {
        boolean lies = orientation >= 5;
        int wide = lies ? image.getHeight() : image.getWidth();
        int high = lies ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, Math.min((double) width / wide, (double) height / high));
        BufferedImage to = new BufferedImage(Math.max(1, (int) Math.round(wide * scale)), Math.max(1, (int) Math.round(high * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, to.getWidth(), to.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(Upright.turn(orientation, image.getWidth(), image.getHeight()));
        pen.drawImage(image, turn, null);
        pen.dispose();
        return to;
    }

    private static byte[] encoded(BufferedImage picture, float quality) throws IOException {
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
