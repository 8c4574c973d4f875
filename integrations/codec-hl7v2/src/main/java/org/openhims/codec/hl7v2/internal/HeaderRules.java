// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal.Kind;

/** Which messages are for us, by their header alone. */
final class HeaderRules {

    /** Unsolicited observations: by order (§7.3.1, §7.3.2), point of care (§7.3.4 on), and by specimen (§7.3.8 on). */
    private static final Map<String, Set<String>> EVENTS = Map.of("ORU", Set.of("", "R01", "R30", "R31", "R32"),
            "OUL", Set.of("R21", "R22", "R23", "R24"));

    /** What devices ask for are orders (§5.4, IHE LAW LAB-27), those of v2.3.1 by display or by an order without content. */
    private static final Map<String, String> QUESTIONS = Map.of("QBP", "Q11", "QRY", "Q02", "ORM", "O01");

    private static final Pattern VERSION = Pattern.compile("2(\\.[0-9]){0,2}");

    private HeaderRules() {
    }

    static void check(Header header) throws MessageRefused {
        type(header);
        rest(header);
    }

    /** Whatever its event. */
    static boolean asks(Header header) {
        return QUESTIONS.containsKey(header.component(9, 1));
    }

    static void checkQuestion(Header header) throws MessageRefused {
        if (!header.component(9, 2).equals(QUESTIONS.get(header.component(9, 1)))) {
            throw new MessageRefused(Kind.UNSUPPORTED_EVENT, "MSH^1^9^1^2", "only QBP^Q11, QRY^Q02 and ORM^O01 are answered here");
        }
        rest(header);
    }

    private static void rest(Header header) throws MessageRefused {
        if (header.field(10).isEmpty()) {
            throw new MessageRefused(Kind.FIELD_MISSING, "MSH^1^10", "message control id is missing");
        }
        processing(header.component(11, 1));
        String version = header.component(12, 1);
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            throw new MessageRefused(Kind.UNSUPPORTED_VERSION, "MSH^1^12", "version is not 2.x");
        }
    }

    private static void type(Header header) throws MessageRefused {
        String code = header.component(9, 1);
        if (code.isEmpty()) {
            throw new MessageRefused(Kind.FIELD_MISSING, "MSH^1^9", "message type is missing");
        }
        if (!EVENTS.containsKey(code)) {
            throw new MessageRefused(Kind.UNSUPPORTED_TYPE, "MSH^1^9^1^1", "only ORU and OUL are taken here");
        }
        if (!EVENTS.get(code).contains(header.component(9, 2))) {
            throw new MessageRefused(Kind.UNSUPPORTED_EVENT, "MSH^1^9^1^2", "this event is not taken here");
        }
    }

    /** Production, or Q as analysers mark control material; training and debugging must never land on a patient. */
    private static void processing(String id) throws MessageRefused {
        if (!id.isEmpty() && !id.equalsIgnoreCase("P") && !id.equalsIgnoreCase("Q")) {
            throw new MessageRefused(Kind.UNSUPPORTED_PROCESSING, "MSH^1^11", "only P and Q are taken here");
        }
    }
}
