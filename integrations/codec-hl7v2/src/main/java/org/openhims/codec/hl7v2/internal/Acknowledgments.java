// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.Acknowledgment;

/** What devices say of our messages: ACK (of DSR^Q03), ORL (of OML^O33). They are never answered, or the two would never come to an end. */
final class Acknowledgments {

    private static final Set<String> TYPES = Set.of("ACK", "ORL", "ORR", "RSP", "DSR", "QCK");
    /** HL7 table 0119: unable to accept, cancelled, on hold, in error. */
    private static final Set<String> UNABLE = Set.of("UA", "UH", "UC", "UX", "DE", "OE", "CR", "OC");

    private Acknowledgments() {
    }

    static boolean is(Header header) {
        return TYPES.contains(header.component(9, 1));
    }

    static Acknowledgment of(Header header, byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        SentSegment msa = SentSegment.first(header, text, "MSA");
        List<String> orders = SentSegment.all(header, text, "ORC").stream().map(order -> word(order.field(1))).filter(UNABLE::contains).distinct().toList();
        boolean accepted = word(msa.field(1)).matches("[AC]A") && orders.isEmpty();
        return new Acknowledgment(msa.field(2), accepted, Stream.concat(Stream.of("MSA-1=" + word(msa.field(1))), orders.stream().map("ORC-1="::concat))
                .collect(Collectors.joining(" ")));
    }

    /** Two letters, or what else is in their place. */
    private static String word(String sent) {
        return sent.matches("[A-Za-z]{2}") ? sent.toUpperCase(Locale.ROOT) : "?";
    }
}
