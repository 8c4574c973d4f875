// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.morning;

import java.util.List;

/**
 * One line of the sheet, free of personal data.
 *
 * @param key of the text that names the line, such as {@code opd.morning.waiting}; the text {@code <key>.value} is its value; the first
 *        argument where there is no such text
 * @param args for the placeholders of both texts: numbers, or words in the language asked for
 * @param share part of a whole, 0 to 1, drawn as a bar; null for no picture
 */
public record MorningLine(String key, List<Object> args, Severity severity, Double share) {

    /** What follows the key in the key of the value's text. */
    public static final String VALUE = ".value";

    public MorningLine {
        args = List.copyOf(args);
        share = share == null ? null : Math.max(0, Math.min(1, share));
    }

    public static MorningLine of(String key, Severity severity, Object... args) {
        return new MorningLine(key, List.of(args), severity, null);
    }

    /** With a bar of so much of a whole; without one when the whole is nothing. */
    public MorningLine share(double part, double whole) {
        return whole <= 0 ? this : new MorningLine(key, args, severity, part / whole);
    }
}
