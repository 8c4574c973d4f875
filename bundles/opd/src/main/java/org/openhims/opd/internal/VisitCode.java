// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.Locale;

/** The visit's key as it is printed: without dashes, in capitals. */
public final class VisitCode {

    private static final String DASHED = "(.{8})(.{4})(.{4})(.{4})(.{12})";

    private VisitCode() {
    }

    public static String of(String visit) {
        return visit.replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** The key of what was scanned or is the key itself. */
    public static String read(String code) {
        return code.strip().replace("-", "").toLowerCase(Locale.ROOT).replaceFirst(DASHED, "$1-$2-$3-$4-$5");
    }
}
