// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.Receipt;
import org.openhims.device.Subject;

/**
 * The orders that a device asked for (CLSI LIS2-A2 §5.2, §7, §8, §12), with the marks of its question: H, for each specimen P and O, and L.
 * What the profile says of a field stands there instead of what we would write.
 */
final class AnswerWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String EACH_CODE = "^^^@code@";

    private final Records question;
    private final AstmRecord header;
    private final Marks marks;
    private final Receipt receipt;
    private final HostAnswer answer;
    private final StringBuilder message = new StringBuilder();

    AnswerWriter(Records question, Receipt receipt, HostAnswer answer) {
        this.question = question;
        this.header = question.header();
        this.marks = question.marks();
        this.receipt = receipt;
        this.answer = answer;
    }

    byte[] write() {
        header();
        int number = 0;
        for (HostOrder order : answer.orders()) {
            number++;
            patient(number, order);
            order(order);
        }
        if (answer.orders().isEmpty()) {
            nothing();
        } else {
            end(line('L').set(2, "1").set(3, "N"), answer.fields(), Map.of());
        }
        return message.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** §12.3: I when nothing is known. Where the profile speaks of Q the question comes back with that, and the end is an ordinary one. */
    private void nothing() {
        Map<String, String> said = new TreeMap<>(answer.fields());
        said.keySet().removeIf(field -> !field.startsWith("Q-"));
        if (!said.isEmpty()) {
            question.stream().filter(record -> record.type() == 'Q').forEach(record -> end(repeated(record), said, Map.of()));
        }
        end(line('L').set(2, "1").set(3, said.isEmpty() ? "I" : "N"), Map.of(), Map.of());
    }

    private Line repeated(AstmRecord record) {
        Line line = line('Q');
        for (int field = 2; field <= record.fields().size(); field++) {
            line.raw(field, record.field(field));
        }
        return line;
    }

    private void header() {
        Line line = line('H').set(5, "HIMS").set(10, header.words(5)).set(12, "P").set(13, header.text(13).isEmpty() ? "1" : header.text(13))
                .set(14, receipt.at().format(TIME));
        line.marks();
        end(line, answer.fields(), Map.of());
    }

    private void patient(int number, HostOrder order) {
        Subject patient = order.patient();
        Line line = line('P').set(2, Integer.toString(number)).set(3, patient.identifiers().stream().findFirst().orElse(""))
                .set(6, latin(patient.name())).set(8, day(patient.birthDate())).set(9, sex(patient.sex()));
        end(line, answer.fields(), words(order));
    }

    private void order(HostOrder order) {
        Map<String, String> words = words(order);
        // §8.4.12: new tests of this specimen; §8.4.26: they were asked for.
        Line line = line('O').set(2, "1").set(3, order.accession()).set(6, order.urgent() ? "S" : "R").set(7, time(order.orderedAt()))
                .set(8, time(order.collectedAt())).set(12, "N").set(26, "Q");
        Map<String, String> fields = new TreeMap<>(answer.fields());
        String each = fields.getOrDefault("O-5", EACH_CODE);
        fields.remove("O-5");
        line.raw(5, order.codes().stream().map(code -> line.filled(each, with(words, "code", code)))
                .collect(Collectors.joining(String.valueOf(marks.repetition()))));
        end(line, fields, words);
    }

    private Map<String, String> words(HostOrder order) {
        return Map.of("accession", order.accession(), "query", order.sent(), "now", receipt.at().format(TIME), "specimen", order.specimen());
    }

    private static Map<String, String> with(Map<String, String> words, String name, String text) {
        Map<String, String> all = new TreeMap<>(words);
        all.put(name, text);
        return all;
    }

    private Line line(char type) {
        return new Line(type, marks);
    }

    private void end(Line line, Map<String, String> fields, Map<String, String> words) {
        fields.forEach((field, text) -> line.said(field, text, words));
        message.append(line).append('\r');
    }

    private String time(Instant moment) {
        return moment == null ? "" : ZonedDateTime.ofInstant(moment, receipt.at().getZone()).format(TIME);
    }

    /** Eight digits or nothing: many devices take no part of a date. */
    private static String day(String date) {
        return date == null || date.length() != 10 ? "" : date.replace("-", "");
    }

    private static String sex(String sex) {
        return sex == null || !List.of("M", "F").contains(sex) ? "U" : sex;
    }

    /** §5.1.1: Latin letters only; of other scripts a device would make something else. */
    private static String latin(String name) {
        return name == null || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(name) ? "" : name;
    }
}
