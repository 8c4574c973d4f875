// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.Locale;

/** What came of a message. Written in small letters, such as {@code unmatched}. */
public enum Outcome {
    /** The laboratory has not got it yet. */
    WAITING,
    /** The laboratory gave every value to a specimen. */
    MATCHED,
    /** The laboratory put something on its list for a person. */
    UNMATCHED,
    /** Answered with an error. */
    REFUSED,
    /** A question: the orders were sent. */
    ANSWERED,
    /** A question to which there was nothing to say; the reason tells why. */
    NOTHING,
    /** The laboratory failed on it again and again; waits for a person. */
    FAILED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
