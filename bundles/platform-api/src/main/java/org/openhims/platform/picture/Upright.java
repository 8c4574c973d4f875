// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which side of a phone's photo is up: the tag Orientation (0x0112, 1 to 8) of EXIF in a JPEG's segment APP1 (CIPA DC-008 §4.5.2, §4.6.5). */
final class Upright {

    private static final int AS_IT_IS = 1;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Upright() {
    }

    /** 1 when nothing, or nothing that can be read, is said. */
    static int of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != SCAN) {
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if ((file[at + 1] & 0xFF) == APP1 && at + 2 + length <= file.length && length > 16 && bytes.getInt(at + 4) == 0x45786966) {
                return tag(bytes.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return AS_IT_IS;
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return AS_IT_IS;
        }
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < count && directory + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    /** What brings a picture of this size upright, with its upper left corner at 0. */
    static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
