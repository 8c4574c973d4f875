// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.List;
import java.util.Map;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.Receipt;
import org.openhims.device.Subject;

/**
 * The orders of specimens as segments (HL7 v2.5.1 §4.4.8, OML^O33): PID and SPM for each specimen, ORC, TQ1 and OBR for each test. What the
 * profile says of a field stands there instead of what we would write.
 */
final class OrderWriter {

    private static final String TEST = "OBR-4";

    private final Header header;
    private final OrderTexts texts;
    private final HostAnswer answer;
    private final StringBuilder segments = new StringBuilder();

    OrderWriter(Header header, Receipt receipt, HostAnswer answer) {
        this.header = header;
        this.texts = new OrderTexts(header, receipt);
        this.answer = answer;
    }

    String write() {
        StringBuilder all = new StringBuilder();
        int number = 0;
        for (HostOrder order : answer.orders()) {
            number++;
            all.append(write(number, order));
        }
        return all.toString();
    }

    String write(int number, HostOrder order) {
        segments.setLength(0);
        patient(number, order);
        add(segment("SPM").set(1, "1").set(2, order.accession()).part(4, 2, order.specimen()).set(17, texts.time(order.collectedAt())),
                texts.words(order, ""));
        int test = 0;
        for (String code : tests(order)) {
            test++;
            Map<String, String> words = texts.words(order, code);
            add(segment("ORC").set(1, "NW").set(2, order.accession()).set(9, texts.time(order.orderedAt())), words);
            add(segment("TQ1").set(1, "1").set(9, order.urgent() ? "S" : "R"), words);
            add(test(test, order, code), words);
        }
        return segments.toString();
    }

    /** As v2.3.1 has it (§4.2, ORR^O02). */
    String released(int number, HostOrder order) {
        segments.setLength(0);
        patient(number, order);
        add(segment("ORC").set(1, "AF").set(2, order.accession()).set(9, texts.time(order.orderedAt())), texts.words(order, ""));
        int test = 0;
        for (String code : tests(order)) {
            test++;
            add(test(test, order, code), texts.words(order, code));
        }
        return segments.toString();
    }

    /** Where the profile names one order for all, it stands once. */
    private List<String> tests(HostOrder order) {
        String said = answer.fields().get(TEST);
        return said == null || said.contains("@code@") ? order.codes() : order.codes().subList(0, 1);
    }

    private void patient(int number, HostOrder order) {
        Subject patient = order.patient();
        add(segment("PID").set(1, Integer.toString(number)).set(3, patient.identifiers().stream().findFirst().orElse(""))
                .set(5, texts.name(patient.name())).set(7, OrderTexts.day(patient.birthDate())).set(8, OrderTexts.sex(patient.sex())),
                texts.words(order, ""));
    }

    private WrittenSegment test(int number, HostOrder order, String code) {
        return segment("OBR").set(1, Integer.toString(number)).set(2, order.accession()).set(4, code).set(7, texts.time(order.collectedAt()));
    }

    private WrittenSegment segment(String name) {
        return new WrittenSegment(name, header);
    }

    private void add(WrittenSegment segment, Map<String, String> words) {
        answer.fields().forEach((field, text) -> segment.said(field, text, words));
        segments.append(segment).append('\r');
    }
}
