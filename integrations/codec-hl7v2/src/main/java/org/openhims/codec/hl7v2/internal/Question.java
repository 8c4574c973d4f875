// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.List;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.openhims.device.Refusal.Kind;

/** A message that asks for the tests of specimens, in one of the ways that HL7 has. */
interface Question {

    String ALL = "ALL";
    int MOST = 1000;

    /** By parameter (§5.4), by display (§5.10.3, as machines of v2.3.1 ask), or by an order without content (§4.4.1, ORC-1 = RF). */
    static Question of(Header header, String text) {
        return switch (header.component(9, 1)) {
            case "QRY" -> new DisplayQuery(header, text);
            case "ORM" -> new OrderRequest(header, text);
            default -> new ParameterQuery(header, text);
        };
    }

    HostQuery read() throws MessageRefused;

    /** Messages with {@link org.openhims.device.Codec#NEXT} between them. */
    byte[] answer(Receipt receipt, HostAnswer told);

    byte[] refuse(Receipt receipt, Refusal why);

    /** A second header, or no segment that asks. */
    static void check(String text, SentSegment asking, String where) throws MessageRefused {
        if (Segments.of(text).stream().filter(line -> line.startsWith("MSH")).count() != 1) {
            throw new MessageRefused(Kind.STRUCTURE, "MSH^2", "two messages in one");
        }
        if (!asking.isThere()) {
            throw new MessageRefused(Kind.STRUCTURE, where, "the parameters are missing");
        }
    }

    /** @param specimens as sent */
    static HostQuery query(SentSegment asking, String name, List<String> specimens, String where) throws MessageRefused {
        if (specimens.size() > MOST) {
            throw new MessageRefused(Kind.TOO_LARGE, where, "too many specimens");
        }
        boolean all = specimens.stream().anyMatch(sent -> SentSegment.component(sent, 1, asking.header()).equalsIgnoreCase(ALL));
        return new HostQuery(all ? List.of() : specimens.stream().map(sent -> asking.asked(name, sent)).toList(), all, null, List.of(), false);
    }
}
