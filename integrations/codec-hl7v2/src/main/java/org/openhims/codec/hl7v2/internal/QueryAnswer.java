// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import org.openhims.device.HostAnswer;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

/** The answer to a query by parameter: RSP^K11 with MSA, QAK, the question's own QPD, and the orders (HL7 v2.5.1 §5.4, §5.5.2). */
final class QueryAnswer {

    private static final Refusal AWAY = new Refusal(Refusal.Kind.INTERNAL, "", "the laboratory cannot be asked now; ask again");

    private final Header header;
    private final Question question;
    private final Receipt receipt;
    private final Answer answer;

    QueryAnswer(Header header, Question question, Receipt receipt) {
        this.header = header;
        this.question = question;
        this.receipt = receipt;
        this.answer = new Answer(header, receipt);
    }

    byte[] of(HostAnswer told) {
        return switch (told.status()) {
            case FOUND -> response(accepted(), "OK", new OrderWriter(header, receipt, told).write());
            case NOTHING -> response(accepted(), "NF", "");
            case LATER -> response(answer.segment("MSA", "AE", header.field(10), AWAY.text()) + answer.error(AWAY), "AE", "");
        };
    }

    byte[] refuse(Refusal why) {
        return response(answer.refusal(why), Answer.code(why), "");
    }

    private String accepted() {
        return answer.segment("MSA", "AA", header.field(10));
    }

    /** @param status of HL7 table 0208 */
    private byte[] response(String acknowledgment, String status, String orders) {
        return answer.of("RSP", "K11", "RSP_K11", acknowledgment + answer.segment("QAK", question.tag(), status, question.name())
                + (question.segment().isEmpty() ? "" : question.segment() + '\r') + orders);
    }
}
