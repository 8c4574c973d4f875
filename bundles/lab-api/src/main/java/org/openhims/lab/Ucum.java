// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of measure, <a href="https://ucum.org/ucum">UCUM</a> case-sensitive codes, as people read them. */
public final class Ucum {

    private static final Pattern POWER_OF_TEN = Pattern.compile("\\b10[*^](\\d+)");
    private static final Pattern MICRO = Pattern.compile("\\bu(?=(?:L|g|mol|m|kat|U)\\b|\\[IU])");
    private static final Pattern ANNOTATION = Pattern.compile("\\{([^}]*)}");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Ucum() {
    }

    /**
     * The code as it is printed: {@code 10*3/uL} is 10³/µL, {@code m[IU]/L} is mIU/L. Never to be sent to another system.
     *
     * @param code may be null
     * @return empty for null
     */
    public static String shown(String code) {
        if (code == null) {
            return "";
        }
        String text = POWER_OF_TEN.matcher(code).replaceAll(power -> "10" + superscript(power));
        text = MICRO.matcher(text).replaceAll("µ");
        text = text.replace("[IU]", "IU").replace("[pH]", "");
        return ANNOTATION.matcher(text).replaceAll("$1");
    }

    private static String superscript(MatchResult power) {
        StringBuilder raised = new StringBuilder();
        power.group(1).chars().forEach(digit -> raised.append(SUPERSCRIPTS.charAt(digit - '0')));
        return Matcher.quoteReplacement(raised.toString());
    }
}
