// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.Objects;

/**
 * What a link took from the wire.
 *
 * @param link the link's name, such as {@code mllp}; a device sends by one link
 * @param peer the device's address without its port
 * @param protocol which {@link Codec} reads it
 * @param bytes without the link's framing; the caller changes them no more
 * @param wholeness whether it is the whole message
 */
public record Frame(String link, String peer, String protocol, byte[] bytes, Wholeness wholeness) {

    public enum Wholeness {
        WHOLE,
        /** Greater than the link takes: the beginning only. */
        TOO_LARGE,
        /** The end never came. Nobody waits for an answer. */
        UNFINISHED
    }

    public Frame {
        Objects.requireNonNull(link);
        Objects.requireNonNull(peer);
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(wholeness);
    }

    public static Frame whole(String link, String peer, String protocol, byte[] bytes) {
        return new Frame(link, peer, protocol, bytes, Wholeness.WHOLE);
    }
}
