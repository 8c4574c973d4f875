// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.Result;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** The results that stand on a report, from top to bottom. */
record Printed(List<Line> lines) {

    private static final String REPORTED = "select id, result_value, unit, flag, range_text from lab_result where accession in"
            + " (select accession from lab_specimen where order_id = ?) and status in ('RELEASED', 'AMENDED')";

    Printed {
        lines = List.copyOf(lines);
    }

    /** @param result its key */
    record Line(String result, String value, String unit, String flag, String range) {
    }

    static Printed of(List<Result> released) {
        return new Printed(released.stream().map(r -> new Line(r.id(), r.value(), r.unit(), Objects.toString(r.flag(), null), r.range())).toList());
    }

    /** What would stand on it now, in no order that counts. */
    static Printed now(Tx tx, String order) {
        return new Printed(new Sql(tx.connection()).list(REPORTED, row -> new Line(row.getString("id"), row.getString("result_value"),
                row.getString("unit"), row.getString("flag"), row.getString("range_text")), order));
    }

    /** What became of it. */
    String since(Printed now) {
        if (!now.lines.containsAll(lines)) {
            return "corrected";
        }
        return now.lines.size() == lines.size() ? "current" : "continued";
    }

    /** The same for the same lines. */
    String key() {
        return sha256(lines.stream().map(Line::toString).sorted().collect(Collectors.joining("\n")));
    }

    String digest(String code) {
        return sha256(Stream.concat(Stream.of(code), lines.stream().map(line -> Objects.toString(line.value(), "")))
                .map(line -> line + '\n').collect(Collectors.joining()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
