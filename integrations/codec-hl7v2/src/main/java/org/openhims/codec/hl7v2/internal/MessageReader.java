// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.model.v251.segment.NTE;
import ca.uhn.hl7v2.model.v251.segment.OBR;
import ca.uhn.hl7v2.model.v251.segment.OBX;
import ca.uhn.hl7v2.model.v251.segment.PID;
import ca.uhn.hl7v2.model.v251.segment.SAC;
import ca.uhn.hl7v2.model.v251.segment.SPM;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhims.device.DeviceMessage;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal;

/** Walks through the segments of one result message and gathers a report for each order (HL7 v2.5.1 §7.3). */
final class MessageReader {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{2}");

    private final SegmentParser.OfMessage parser;
    private final Header header;
    private final Values values;
    private final ReportGatherer reports;
    private final Map<String, Integer> counts = new HashMap<>();

    MessageReader(SegmentParser.OfMessage parser, Header header, ZoneId zone) {
        this.parser = parser;
        this.header = header;
        this.values = new Values(parser.marks(), new Times(zone));
        this.reports = new ReportGatherer(header);
    }

    DeviceMessage read(String text) throws MessageRefused {
        List<String> lines = Segments.of(text);
        for (String line : lines) {
            take(line);
        }
        return new DeviceMessage(header.envelope(), header.component(11, 1).equalsIgnoreCase("Q"), reports.finish());
    }

    private void take(String line) throws MessageRefused {
        String name = line.length() < 3 ? line : line.substring(0, 3);
        String where = name + '^' + counts.merge(name, 1, Integer::sum);
        if (!NAME.matcher(name).matches() || line.length() > 3 && line.charAt(3) != header.separator()) {
            throw new MessageRefused(Refusal.Kind.STRUCTURE, "", "a line is no segment");
        }
        switch (name) {
            case "MSH" -> onlyOnce(where);
            case "PID" -> reports.patient(parser.parse(PID::new, line, where));
            case "OBR" -> reports.order(parser.parse(OBR::new, line, where));
            case "SPM" -> reports.specimen(parser.parse(SPM::new, line, where));
            case "SAC" -> reports.container(parser.parse(SAC::new, line, where));
            case "OBX" -> reports.observation(values.of(parser.parse(OBX::new, line, where)));
            case "NTE" -> reports.note(parser.parse(NTE::new, line, where));
            default -> reports.other(name);
        }
    }

    /** A second header means that the end of a message was lost: its results would go to the wrong patient. */
    private static void onlyOnce(String where) throws MessageRefused {
        if (!where.equals("MSH^1")) {
            throw new MessageRefused(Refusal.Kind.STRUCTURE, where, "two messages in one");
        }
    }
}
