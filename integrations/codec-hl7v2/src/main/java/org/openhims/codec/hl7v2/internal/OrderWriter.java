// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.Receipt;
import org.openhims.device.Subject;

/**
 * The orders of specimens as segments (HL7 v2.5.1 §4.4.8, OML^O33): PID and SPM for each specimen, ORC, TQ1 and OBR for each test. What the
 * profile says of a field stands there instead of what we would write.
 */
final class OrderWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Header header;
    private final Receipt receipt;
    private final HostAnswer answer;
    private final StringBuilder segments = new StringBuilder();

    OrderWriter(Header header, Receipt receipt, HostAnswer answer) {
        this.header = header;
        this.receipt = receipt;
        this.answer = answer;
    }

    String write() {
        int number = 0;
        for (HostOrder order : answer.orders()) {
            number++;
            specimen(number, order);
            int test = 0;
            for (String code : order.codes()) {
                test++;
                test(test, order, code);
            }
        }
        return segments.toString();
    }

    private void specimen(int number, HostOrder order) {
        Subject patient = order.patient();
        add(segment("PID").set(1, Integer.toString(number)).set(3, patient.identifiers().stream().findFirst().orElse(""))
                .set(5, name(patient.name())).set(7, day(patient.birthDate())).set(8, sex(patient.sex())), words(order, ""));
        add(segment("SPM").set(1, "1").set(2, order.accession()).part(4, 2, order.specimen()).set(17, time(order.collectedAt())), words(order, ""));
    }

    private void test(int number, HostOrder order, String code) {
        Map<String, String> words = words(order, code);
        add(segment("ORC").set(1, "NW").set(2, order.accession()).set(9, time(order.orderedAt())), words);
        add(segment("TQ1").set(1, "1").set(9, order.urgent() ? "S" : "R"), words);
        add(segment("OBR").set(1, Integer.toString(number)).set(2, order.accession()).set(4, code).set(7, time(order.collectedAt())), words);
    }

    private Map<String, String> words(HostOrder order, String code) {
        Map<String, String> words = new TreeMap<>(Map.of("accession", order.accession(), "query", order.sent(), "specimen", order.specimen(), "now",
                receipt.at().format(TIME)));
        words.put("code", code);
        return words;
    }

    private WrittenSegment segment(String name) {
        return new WrittenSegment(name, header);
    }

    private void add(WrittenSegment segment, Map<String, String> words) {
        answer.fields().forEach((field, text) -> segment.said(field, text, words));
        segments.append(segment).append('\r');
    }

    private String time(Instant moment) {
        return moment == null ? "" : ZonedDateTime.ofInstant(moment, receipt.at().getZone()).format(TIME);
    }

    /** Eight digits or nothing: many devices take no part of a date. */
    private static String day(String date) {
        return date == null || date.length() != 10 ? "" : date.replace("-", "");
    }

    /** HL7 table 0001. */
    private static String sex(String sex) {
        return sex == null || !List.of("M", "F").contains(sex) ? "U" : sex;
    }

    /** Left out where the device's character set has not its letters: it would make something else of them. */
    private String name(String name) {
        Charset charset = Charsets.of(header);
        return name == null || !charset.canEncode() || !charset.newEncoder().canEncode(name) ? "" : name;
    }
}
