// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

/**
 * A query by parameter (HL7 v2.5.1 §5.4; IHE LAW LAB-27: QPD-3 is the container). It is answered by RSP^K11 with MSA, QAK, its own QPD, and the
 * orders (§5.5.2), or these follow as OML^O33, one for each specimen (LAB-28).
 */
final class ParameterQuery implements Question {

    private static final Refusal AWAY = new Refusal(Refusal.Kind.INTERNAL, "", "the laboratory cannot be asked now; ask again");

    private final Header header;
    private final String text;
    private final SentSegment qpd;

    ParameterQuery(Header header, String text) {
        this.header = header;
        this.text = text;
        this.qpd = SentSegment.first(header, text, "QPD");
    }

    @Override
    public HostQuery read() throws MessageRefused {
        Question.check(text, qpd, "QPD^1");
        return Question.query(qpd, "QPD-3", qpd.repetitions(3), "QPD^1^3");
    }

    @Override
    public byte[] answer(Receipt receipt, HostAnswer told) {
        Answer answer = new Answer(header, receipt);
        return switch (told.status()) {
            case FOUND -> found(answer, receipt, told);
            case NOTHING -> response(answer, answer.accepted(), "NF", "");
            case LATER -> response(answer, answer.segment("MSA", "AE", header.field(10), AWAY.text()) + answer.error(AWAY), "AE", "");
        };
    }

    private byte[] found(Answer answer, Receipt receipt, HostAnswer told) {
        OrderWriter writer = new OrderWriter(header, receipt, told);
        if (!told.ordersFollow()) {
            return response(answer, answer.accepted(), "OK", writer.write());
        }
        Answer.Messages messages = answer.messages().add("RSP", "K11", "RSP_K11", answer.accepted() + rest("OK", answer));
        for (HostOrder order : told.orders()) {
            messages.add("OML", "O33", "OML_O33", writer.write(1, order));
        }
        return messages.bytes();
    }

    @Override
    public byte[] refuse(Receipt receipt, Refusal why) {
        Answer answer = new Answer(header, receipt);
        return response(answer, answer.refusal(why), Answer.code(why), "");
    }

    /** @param status of HL7 table 0208 */
    private byte[] response(Answer answer, String acknowledgment, String status, String orders) {
        return answer.messages().add("RSP", "K11", "RSP_K11", acknowledgment + rest(status, answer) + orders).bytes();
    }

    private String rest(String status, Answer answer) {
        return answer.segment("QAK", qpd.field(2), status, qpd.field(1)) + (qpd.isThere() ? qpd.text() + '\r' : "");
    }
}
