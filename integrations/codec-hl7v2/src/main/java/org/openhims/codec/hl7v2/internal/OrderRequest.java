// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.List;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.openhims.device.Refusal.Kind;

/**
 * An order without content, as haematology analysers of v2.3.1 ask: ORM^O01 whose ORC-1 is RF and whose ORC-3 is the tube. It is answered by ORR^O02
 * with the patient and, in ORC (AF) and OBR, the tests; by MSA-1 = AR alone when there is nothing to measure.
 */
final class OrderRequest implements Question {

    private final Header header;
    private final String text;
    private final List<SentSegment> orders;

    OrderRequest(Header header, String text) {
        this.header = header;
        this.text = text;
        this.orders = SentSegment.all(header, text, "ORC");
    }

    @Override
    public HostQuery read() throws MessageRefused {
        Question.check(text, orders.stream().findFirst().orElse(new SentSegment(header, "")), "ORC^1");
        if (orders.stream().anyMatch(order -> !order.field(1).equalsIgnoreCase("RF"))) {
            throw new MessageRefused(Kind.UNSUPPORTED_TYPE, "ORC^1^1", "orders of a device are not taken; RF asks for those of a specimen");
        }
        if (orders.size() > MOST) {
            throw new MessageRefused(Kind.TOO_LARGE, "ORC", "too many specimens");
        }
        return new HostQuery(orders.stream().map(OrderRequest::asked).toList(), false, null, List.of(), false);
    }

    private static HostQuery.Asked asked(SentSegment order) {
        return order.field(3).isEmpty() ? order.asked("ORC-2", order.repetitions(2).get(0)) : order.asked("ORC-3", order.repetitions(3).get(0));
    }

    @Override
    public byte[] answer(Receipt receipt, HostAnswer told) {
        Answer answer = new Answer(header, receipt);
        return switch (told.status()) {
            case FOUND -> response(answer, answer.accepted() + found(receipt, told));
            case NOTHING -> response(answer, answer.segment("MSA", "AR", header.field(10)));
            case LATER -> response(answer, answer.segment("MSA", "AE", header.field(10), "ask again"));
        };
    }

    private String found(Receipt receipt, HostAnswer told) {
        OrderWriter writer = new OrderWriter(header, receipt, told);
        StringBuilder orders = new StringBuilder();
        int number = 0;
        for (HostOrder order : told.orders()) {
            number++;
            orders.append(writer.released(number, order));
        }
        return orders.toString();
    }

    @Override
    public byte[] refuse(Receipt receipt, Refusal why) {
        Answer answer = new Answer(header, receipt);
        return response(answer, answer.refusal(why));
    }

    private static byte[] response(Answer answer, String behindHeader) {
        return answer.messages().add("ORR", "O02", "", behindHeader).bytes();
    }
}
