// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.regex.Pattern;
import org.openhims.platform.CheckDigit;

/** Recognises a pasted Aadhaar number, so that it is never stored: 12 digits, the first 2 to 9, the last a Verhoeff digit. */
final class Aadhaar {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?<![0-9]-)[2-9][0-9]{3}[\\s.-]?[0-9]{4}[\\s.-]?[0-9]{4}(?![0-9])(?!-[0-9])");

    private Aadhaar() {
    }

    /** True if there is such a number anywhere in the text, in Latin or Devanagari digits, also written in groups of four. */
    static boolean isIn(String text) {
        String visible = Fold.latinDigits(text).replaceAll("\\p{Cf}", "").replaceAll("\\p{Zs}", " ");
        return NUMBER.matcher(visible).results().anyMatch(hit -> CheckDigit.VERHOEFF.isValid(hit.group().replaceAll("[^0-9]", "")));
    }
}
