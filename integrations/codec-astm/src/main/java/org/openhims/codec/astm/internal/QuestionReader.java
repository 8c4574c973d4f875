// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.device.HostQuery;
import org.openhims.device.HostQuery.Asked;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal.Kind;

/** What Q records ask for (CLSI LIS2-A2 §11). */
final class QuestionReader {

    private static final String ALL = "ALL";
    /** §11.13: asks for results in one of these states, or for the patient only. A takes the question back; O and N want orders. */
    private static final Set<String> RESULTS = Set.of("C", "P", "F", "X", "I", "S", "M", "R", "D");
    /** Q-3 repeats for several specimens; nobody loads more at once. */
    private static final int MOST = 1000;

    private final Times times;
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private boolean all;
    private boolean withdrawn;
    private String since = "";

    QuestionReader(Times times) {
        this.times = times;
    }

    /** A message that brings results is none, whatever it asks beside them. */
    static boolean asks(Records records) {
        char field = records.marks().field();
        return records.lines().stream().anyMatch(line -> line.startsWith("Q" + field)) && records.lines().stream().noneMatch(line -> line.startsWith("R" + field));
    }

    HostQuery read(Records records) throws MessageRefused {
        int count = 0;
        for (AstmRecord record : records.stream().filter(r -> r.type() == 'Q').toList()) {
            count++;
            take(record, "Q-" + count);
        }
        return new HostQuery(all ? List.of() : asked, all, times.moment(since), codes, withdrawn);
    }

    private void take(AstmRecord record, String where) throws MessageRefused {
        if (!record.field(4).isBlank() && !record.field(4).strip().equals(record.field(3).strip())) {
            throw new MessageRefused(Kind.FIELD_INVALID, where + "-4", "a range of specimens cannot be asked for");
        }
        String status = record.text(13).toUpperCase(Locale.ROOT);
        if (RESULTS.contains(status)) {
            throw new MessageRefused(Kind.FIELD_INVALID, where + "-13", "only orders are told here, not results or patients: " + status);
        }
        withdrawn |= status.equals("A");
        since = record.text(7);
        for (String one : record.repetitions(3)) {
            specimen(one, record.marks(), where);
        }
        record.repetitions(5).stream().map(test -> AstmRecord.whole(test, record.marks())).filter(test -> !all(test)).forEach(codes::add);
    }

    private void specimen(String sent, Marks marks, String where) throws MessageRefused {
        List<String> parts = AstmRecord.parts(sent, marks);
        if (parts.stream().anyMatch(ALL::equalsIgnoreCase)) {
            all = true;
            return;
        }
        if (asked.size() == MOST) {
            throw new MessageRefused(Kind.TOO_LARGE, where + "-3", "too many specimens");
        }
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                keys.put("Q-3." + (i + 1), parts.get(i));
            }
        }
        if (!parts.get(0).isEmpty()) {
            keys.put("Q-3", parts.get(0));
        }
        asked.add(new Asked(keys, Marks.split(sent, marks.component()).stream().map(part -> Escapes.decode(part, marks))
                .collect(Collectors.joining(AstmRecord.COMPONENT))));
    }

    private static boolean all(String test) {
        String word = List.of(test.split("\\^")).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining());
        return word.isEmpty() || word.equalsIgnoreCase(ALL);
    }
}
