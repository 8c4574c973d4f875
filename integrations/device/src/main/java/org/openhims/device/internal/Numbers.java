// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that devices write otherwise than with digits and a point. */
final class Numbers {

    private static final Pattern COMMA = Pattern.compile("([<>]=?)? ?([+-]?\\d*),(\\d+)");
    /** One thousand, or one: nobody can tell. */
    private static final Pattern EITHER = Pattern.compile("[^0-9]*[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POWER = Pattern.compile("([<>]=?)? ?([+-]?\\d+(?:[.,]\\d+)?)[eE]([+-]?\\d{1,2})");
    private static final Pattern READABLE = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,6})?");

    private Numbers() {
    }

    /** With a point and without a power of ten; as it is when it is something else, or when it can be read in two ways. Null stays null. */
    static String plain(String sent) {
        if (sent == null) {
            return null;
        }
        Matcher comma = COMMA.matcher(sent);
        if (comma.matches() && !EITHER.matcher(sent).matches()) {
            return comparator(comma) + (comma.group(2).matches("[+-]?") ? comma.group(2) + '0' : comma.group(2)) + '.' + comma.group(3);
        }
        Matcher power = POWER.matcher(sent);
        return power.matches() ? whole(sent, power) : sent;
    }

    private static String whole(String sent, Matcher power) {
        String number = new BigDecimal(power.group(2).replace(',', '.')).scaleByPowerOfTen(Integer.parseInt(power.group(3))).toPlainString();
        return READABLE.matcher(number).matches() ? comparator(power) + number : sent;
    }

    private static String comparator(Matcher number) {
        return number.group(1) == null ? "" : number.group(1);
    }
}
