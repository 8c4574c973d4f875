// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.device.DeviceMessage;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal.Kind;

/** Walks through the records of one message (CLSI LIS2-A2 §5.2). */
final class MessageReader {

    private final Records records;
    private final ReportGatherer reports;
    private final Map<Character, Integer> counts = new HashMap<>();
    private boolean ended;

    MessageReader(Records records, ZoneId zone) {
        this.records = records;
        this.reports = new ReportGatherer(new Values(new Times(zone)));
    }

    DeviceMessage read() throws MessageRefused {
        Header.check(records.header());
        List<AstmRecord> all = records.stream().toList();
        for (AstmRecord record : all) {
            take(record);
        }
        if (!ended) {
            throw new MessageRefused(Kind.UNFINISHED, "", "the terminator record is missing");
        }
        return new DeviceMessage(Header.envelope(records), Header.control(records.header()), reports.finish());
    }

    private void take(AstmRecord record) throws MessageRefused {
        char type = record.type();
        String where = type + "-" + counts.merge(type, 1, Integer::sum);
        if (type < 'A' || type > 'Z') {
            throw new MessageRefused(Kind.STRUCTURE, "", "a line is no record");
        }
        if (ended || type == 'H' && !where.equals("H-1")) {
            throw new MessageRefused(Kind.STRUCTURE, where, "two messages in one");
        }
        switch (type) {
            case 'P' -> reports.patient(record);
            case 'O' -> reports.order(record);
            case 'R' -> reports.result(record);
            case 'C' -> reports.comment(record);
            case 'L' -> end(record, where);
            default -> { }
        }
    }

    /** §12.3: the sender gave up in the middle. */
    private void end(AstmRecord terminator, String where) throws MessageRefused {
        if (terminator.text(3).equalsIgnoreCase("T")) {
            throw new MessageRefused(Kind.UNFINISHED, where, "the sender gave up");
        }
        ended = true;
    }
}
