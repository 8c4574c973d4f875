// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.time.Duration;

/**
 * How long is waited, and how much is taken (CLSI LIS1-A §6.5.2).
 *
 * @param answer for the answer to what was sent
 * @param receive for the next byte of a sender that has begun
 * @param contention before asking again, when both sides have asked at once; the device waits one second
 * @param busy before asking again, when the device was busy
 * @param maxBytes the greatest message
 * @param frameBytes the greatest text of a frame that is sent
 */
record Limits(Duration answer, Duration receive, Duration contention, Duration busy, int maxBytes, int frameBytes) {

    /** A frame is sent once and six times again at most (§6.5.1.2). */
    static final int RETRIES = 6;

    static Limits of(Settings settings) {
        return of(settings.answerSeconds(), settings.receiveSeconds(), settings.contentionSeconds(), settings.busySeconds(), settings.maxMegabytes(),
                settings.frameBytes());
    }

    static Limits of(SerialSettings settings) {
        return of(settings.answerSeconds(), settings.receiveSeconds(), settings.contentionSeconds(), settings.busySeconds(), settings.maxMegabytes(),
                settings.frameBytes());
    }

    private static Limits of(int answer, int receive, int contention, int busy, int maxMegabytes, int frameBytes) {
        return new Limits(Duration.ofSeconds(answer), Duration.ofSeconds(receive), Duration.ofSeconds(contention), Duration.ofSeconds(busy),
                maxMegabytes << 20, frameBytes);
    }
}
