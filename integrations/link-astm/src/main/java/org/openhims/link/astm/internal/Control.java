// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

/** Control characters of the link (CLSI LIS1-A §6). */
final class Control {

    static final byte STX = 0x02;
    static final byte ETX = 0x03;
    static final byte EOT = 0x04;
    static final byte ENQ = 0x05;
    static final byte ACK = 0x06;
    static final byte LF = 0x0a;
    static final byte CR = 0x0d;
    static final byte NAK = 0x15;
    static final byte ETB = 0x17;

    private static final int FRAME_NUMBERS = 8;

    private Control() {
    }

    /** Frames are numbered 1 to 7, then 0, then 1 again (§6.3.1.2). */
    static int next(int number) {
        return (number + 1) % FRAME_NUMBERS;
    }
}
