// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Keys that are like those of the node: rising where these rise (UUIDv7, numbers), scattered where these are hashes or words. */
final class FreshKeys {

    private static final int UUID_LENGTH = 36;
    private static final int HASH_LENGTH = 64;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final AtomicLong last = new AtomicLong(System.currentTimeMillis() << 12);

    /** What is neither text nor a number, such as an indexed time, stays as it is. */
    Object like(Object template) {
        if (!(template instanceof String || template instanceof Number)) {
            return template;
        }
        long next = last.incrementAndGet();
        if (template instanceof Integer) {
            return (int) (next & Integer.MAX_VALUE);
        }
        if (template instanceof Number) {
            return next;
        }
        String text = template.toString();
        return switch (text.length()) {
            case UUID_LENGTH -> uuid(next, text);
            case HASH_LENGTH -> String.format(Locale.ROOT, "%016x", next * GOLDEN) + text.substring(16);
            default -> text.isEmpty() || Character.isDigit(text.charAt(0)) ? rising(next, text) : scattered(next, text);
        };
    }

    private static String uuid(long next, String text) {
        String digits = String.format(Locale.ROOT, "%015x", next);
        return digits.substring(0, 8) + '-' + digits.substring(8, 12) + "-7" + digits.substring(12) + text.substring(18);
    }

    /** As long as the template, unless that is too short to be another one each time. */
    private static String scattered(long next, String text) {
        String letters = Long.toUnsignedString(next * GOLDEN, Character.MAX_RADIX);
        return letters.substring(0, Math.min(letters.length(), Math.max(8, text.length())));
    }

    /** As long as the template, unless that is too short to be fresh. */
    private static String rising(long next, String text) {
        String digits = Long.toString(next, Character.MAX_RADIX);
        return text.length() > digits.length() ? digits + text.substring(digits.length())
                : digits.substring(Math.max(0, digits.length() - Math.max(8, text.length())));
    }
}
