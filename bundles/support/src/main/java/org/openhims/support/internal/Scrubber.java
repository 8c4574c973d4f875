// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.util.regex.Pattern;

/**
 * Takes out of logs and settings what may tell of a person or open a door. Logs should hold no such thing in the first place; but
 * libraries write what they like, and their exceptions quote values.
 */
final class Scrubber {

    /** Mobiles, UHIDs, ABHA numbers, accessions, tokens of digits, also in groups; a date, a time and a port stay. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\+?\\d(?:[ -]?\\d){7,}(?![\\w-])");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\S+");
    private static final Pattern EXCEPTION = Pattern.compile("((?:[a-z_$][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error|Problem|Throwable)):.*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NOT_LATIN = Pattern.compile("[^\\x00-\\x7f]+");
    private static final Pattern SETTING = Pattern.compile("^(\\s*#?\\s*)([\\w.:-]+)(\\s*=)(.*)$");
    private static final Pattern SECRET = Pattern.compile("(?i).*(pass|secret|key|token|user|credential|pin|salt|url).*");
    private static final Pattern HARMLESS = Pattern.compile("\\s*|.*\\$\\{[\\w.:-]+}\\S*\\s*");

    private Scrubber() {
    }

    /** A line of a log: numbers, addresses, quoted and non-Latin words and what an exception says are taken out. */
    static String log(String line) {
        var time = TIME.matcher(line);
        int from = time.find() ? time.end() : 0;
        String rest = EXCEPTION.matcher(line.substring(from)).replaceAll("$1: [message]");
        rest = QUOTED.matcher(MAIL.matcher(rest).replaceAll("[mail]")).replaceAll("[quoted]");
        return line.substring(0, from) + NOT_LATIN.matcher(NUMBER.matcher(rest).replaceAll("[number]")).replaceAll("[words]");
    }

    /** A line of a configuration file: the values of what may be a secret are taken out; references to the environment stay. */
    static String setting(String line) {
        var setting = SETTING.matcher(line);
        if (!setting.matches() || !SECRET.matcher(setting.group(2)).matches() || HARMLESS.matcher(setting.group(4)).matches()) {
            return line;
        }
        return setting.group(1) + setting.group(2) + setting.group(3) + " [taken out]";
    }
}
