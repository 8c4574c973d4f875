// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.Map;
import java.util.TreeMap;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.Receipt;
import org.openhims.device.Subject;

/**
 * The orders of one specimen as numbered lines: 1 the patient's number, 3 the name, 4 the birth, 5 the sex, 21 the tube, 23 when it was taken,
 * 24 urgent or not, 26 what it is, from 29 the tests.
 */
final class DisplayLines {

    private static final int FIRST_TEST = 29;
    private static final String EACH_TEST = "@code@^^^";

    private final Header header;
    private final OrderTexts texts;
    private final HostAnswer answer;
    private final HostOrder order;

    DisplayLines(Header header, Receipt receipt, HostAnswer answer, HostOrder order) {
        this.header = header;
        this.texts = new OrderTexts(header, receipt);
        this.answer = answer;
        this.order = order;
    }

    String write() {
        Subject patient = order.patient();
        Map<Integer, String> lines = new TreeMap<>();
        String birth = OrderTexts.day(patient.birthDate());
        lines.put(1, patient.identifiers().stream().findFirst().orElse(""));
        lines.put(3, texts.name(patient.name()));
        lines.put(4, birth.isEmpty() ? "" : birth + "000000");
        lines.put(5, OrderTexts.sex(patient.sex()));
        lines.put(21, order.accession());
        lines.put(23, texts.time(order.collectedAt()));
        lines.put(24, order.urgent() ? "Y" : "N");
        lines.put(26, order.specimen());
        StringBuilder written = new StringBuilder();
        for (int number = 1; number < FIRST_TEST; number++) {
            written.append(line(number, lines.getOrDefault(number, ""), answer.fields().get("DSP-" + number), ""));
        }
        String each = answer.fields().getOrDefault("DSP-" + FIRST_TEST, EACH_TEST);
        int number = FIRST_TEST;
        for (String code : order.codes()) {
            written.append(line(number, "", each, code));
            number++;
        }
        return written.toString();
    }

    private String line(int number, String text, String said, String code) {
        WrittenSegment line = new WrittenSegment("DSP", header).set(1, Integer.toString(number)).set(3, text);
        if (said != null) {
            line.said("DSP-3", said, texts.words(order, code));
        }
        return line.set(5, "").toString(5) + '\r';
    }
}
