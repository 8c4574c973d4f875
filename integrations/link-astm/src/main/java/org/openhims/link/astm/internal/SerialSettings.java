// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

/** What the facility says of a serial port, in {@code etc/org.openhims.link.serial-<name>.cfg}. */
public @interface SerialSettings {

    /** The link's name, and the address of the device on it; two links need two. */
    String name() default "serial";

    /** Such as {@code /dev/ttyUSB0}, or {@code /dev/serial/by-id/...}, which stays the same wherever it is plugged in. */
    String device();

    int baud() default 9600;

    int dataBits() default 8;

    /** {@code none}, {@code even}, {@code odd}, {@code mark} or {@code space}. */
    String parity() default "none";

    /** 1, 1.5 or 2. */
    String stopBits() default "1";

    /** {@code none}, {@code hardware} (RTS/CTS) or {@code software} (XON/XOFF). */
    String flow() default "none";

    /** The greatest message. */
    int maxMegabytes() default 4;

    /** The greatest text of a frame that is sent. */
    int frameBytes() default 240;

    int answerSeconds() default 15;

    int receiveSeconds() default 30;

    int contentionSeconds() default 20;

    int busySeconds() default 10;
}
