// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The element string on a pack (GS1 General Specifications §3 and §7.8): product, expiry and batch, as scanners type it.
 *
 * @param gtin without leading zeros
 * @param batch null when the code has none
 */
record Gs1(String gtin, String batch) {

    /** What scanners send for the separator, or the brackets that are printed for people; the symbology identifier may precede. */
    private static final Pattern FORM = Pattern.compile("(?:\\][A-Za-z]\\d)?\\(?01\\)?(\\d{14})"
            + "(?:\\(?(?:11|13|15|17)\\)?\\d{6})*(?:\\(?10\\)?([\\x21-\\x5a\\x5e-\\x7e]{1,20}))?"
            + "(?:\\x1d?\\(?(?:11|13|15|17)\\)?\\d{6})*(?:\\x1d?\\(?21\\)?[\\x21-\\x7e]{1,20})?\\x1d?");

    static Optional<Gs1> of(String code) {
        Matcher parts = FORM.matcher(code.strip());
        return parts.matches() ? Optional.of(new Gs1(bare(parts.group(1)), parts.group(2))) : Optional.empty();
    }

    /** The same product may be written as 8, 12, 13 or 14 digits. */
    static String bare(String gtin) {
        return gtin.replaceFirst("^0+", "");
    }
}
