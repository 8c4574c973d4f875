// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.util.List;
import java.util.Locale;

/** Which of our languages a client reads best. */
public final class Languages {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"));

    private Languages() {
    }

    /** @param accepted the header Accept-Language (RFC 9110 §12.5.4); null or unreadable means English */
    public static Locale of(String accepted) {
        try {
            Locale best = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), OURS);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
