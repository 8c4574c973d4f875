// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.List;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

/**
 * A query for display, as chemistry analysers of v2.3.1 ask: QRY^Q02 with the tube in QRD-8. It is answered by QCK^Q02, which says whether there is
 * anything, and by DSR^Q03 for each specimen, whose DSP lines have fixed numbers.
 */
final class DisplayQuery implements Question {

    private static final String ACCEPTED = "Message accepted";

    private final Header header;
    private final String text;
    private final SentSegment qrd;
    private final SentSegment qrf;

    DisplayQuery(Header header, String text) {
        this.header = header;
        this.text = text;
        this.qrd = SentSegment.first(header, text, "QRD");
        this.qrf = SentSegment.first(header, text, "QRF");
    }

    @Override
    public HostQuery read() throws MessageRefused {
        Question.check(text, qrd, "QRD^1");
        return Question.query(qrd, "QRD-8", qrd.repetitions(8), "QRD^1^8");
    }

    @Override
    public byte[] answer(Receipt receipt, HostAnswer told) {
        Answer answer = new Answer(header, receipt);
        return switch (told.status()) {
            case FOUND -> found(answer, receipt, told);
            case NOTHING -> check(answer, accepted(answer), "NF").bytes();
            case LATER -> check(answer, answer.segment("MSA", "AE", header.field(10), "ask again", "", "", "207"), "AE").bytes();
        };
    }

    private byte[] found(Answer answer, Receipt receipt, HostAnswer told) {
        Answer.Messages messages = check(answer, accepted(answer), "OK");
        for (HostOrder order : told.orders()) {
            messages.add("DSR", "Q03", "", accepted(answer) + status(answer, "OK") + sent(qrd) + sent(qrf)
                    + new DisplayLines(header, receipt, told, order).write() + answer.segment("DSC", ""));
        }
        return messages.bytes();
    }

    @Override
    public byte[] refuse(Receipt receipt, Refusal why) {
        Answer answer = new Answer(header, receipt);
        return check(answer, answer.refusal(why), Answer.code(why)).bytes();
    }

    private String accepted(Answer answer) {
        return answer.segment("MSA", "AA", header.field(10), ACCEPTED, "", "", "0") + answer.segment("ERR", "0");
    }

    private static Answer.Messages check(Answer answer, String acknowledgment, String status) {
        return answer.messages().add("QCK", "Q02", "", acknowledgment + status(answer, status));
    }

    /** Table 0208. */
    private static String status(Answer answer, String status) {
        return answer.segment("QAK", "SR", status);
    }

    private static String sent(SentSegment segment) {
        return segment.isThere() ? segment.text() + '\r' : "";
    }

}
