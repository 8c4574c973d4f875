// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.openhims.device.Codec;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

/**
 * General acknowledgments in original mode (HL7 v2.5.1 §2.9.2, §2.13.1). MSA-2 echoes MSH-10 as it stands. AE says that the message must be
 * mended before it is sent again; AR, that its type is not for us or that we could not take it now.
 */
final class Answer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");
    private static final int ID_LENGTH = 20;

    private final Header header;
    private final Receipt receipt;

    Answer(Header header, Receipt receipt) {
        this.header = header;
        this.receipt = receipt;
    }

    Messages messages() {
        return new Messages();
    }

    byte[] accept() {
        return bytes(accepted());
    }

    String accepted() {
        return segment("MSA", "AA", header.field(10));
    }

    byte[] refuse(Refusal why) {
        return bytes(refusal(why));
    }

    /** MSA and ERR. */
    String refusal(Refusal why) {
        return segment("MSA", code(why), header.field(10), why.text()) + error(why);
    }

    static String code(Refusal why) {
        return reject(why.kind()) ? "AR" : "AE";
    }

    String error(Refusal why) {
        return segment("ERR", "", composite(why.where().split("\\^", -1)), code(why.kind()), "E", "", "", "", why.text());
    }

    private byte[] bytes(String behindHeader) {
        return plain(msh(type(), id()) + behindHeader).getBytes(Charsets.of(header));
    }

    /** What is echoed may hold anything. */
    private static String plain(String message) {
        return message.replace(Codec.NEXT, ' ');
    }

    private String msh(String type, String id) {
        String processing = header.field(11).isEmpty() ? "P" : header.field(11);
        String version = header.field(12).isEmpty() ? "2.5.1" : header.field(12);
        return segment("MSH", header.marks(), header.field(5), header.field(6), header.field(3), header.field(4),
                receipt.at().format(TIME), "", type, id, processing, version, "", "", "", "", "", header.field(18));
    }

    private String type() {
        String event = header.component(9, 2);
        return event.isEmpty() ? "ACK" : composite("ACK", event, "ACK");
    }

    /** The last, random, digits of our key: MSH-10 has 20 characters (§2.15.9.10). */
    private String id() {
        String id = receipt.id().replace("-", "");
        return id.substring(Math.max(0, id.length() - ID_LENGTH));
    }

    String segment(String... fields) {
        return String.join(String.valueOf(header.separator()), fields) + '\r';
    }

    private String composite(String... components) {
        return String.join(header.marks().substring(0, 1), components);
    }

    /** Several messages, each with a control id of its own. */
    final class Messages {

        private final List<String> all = new ArrayList<>();

        /** @param structure empty for none, as before v2.3; @param behindHeader segments */
        Messages add(String type, String event, String structure, String behindHeader) {
            String suffix = all.isEmpty() ? "" : "-" + all.size();
            String id = id() + suffix;
            all.add(plain(msh(structure.isEmpty() ? composite(type, event) : composite(type, event, structure),
                    id.substring(Math.max(0, id.length() - ID_LENGTH))) + behindHeader));
            return this;
        }

        byte[] bytes() {
            return String.join(String.valueOf(Codec.NEXT), all).getBytes(Charsets.of(header));
        }
    }

    /** §2.9.2.2: AR for what is wrong with MSH-9, -11 and -12, and for what has nothing to do with the content. */
    private static boolean reject(Refusal.Kind kind) {
        return switch (kind) {
            case STRUCTURE, FIELD_MISSING, FIELD_INVALID, CHARSET -> false;
            default -> true;
        };
    }

    /** HL7 table 0357. */
    private String code(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_HL7, NOT_ASTM, STRUCTURE, UNFINISHED -> composite("100", "Segment sequence error", "HL70357");
            case FIELD_MISSING -> composite("101", "Required field missing", "HL70357");
            case FIELD_INVALID -> composite("102", "Data type error", "HL70357");
            case CHARSET -> composite("103", "Table value not found", "HL70357");
            case UNSUPPORTED_TYPE -> composite("200", "Unsupported message type", "HL70357");
            case UNSUPPORTED_EVENT -> composite("201", "Unsupported event code", "HL70357");
            case UNSUPPORTED_PROCESSING -> composite("202", "Unsupported processing id", "HL70357");
            case UNSUPPORTED_VERSION -> composite("203", "Unsupported version id", "HL70357");
            case UNKNOWN_SENDER -> composite("204", "Unknown key identifier", "HL70357");
            case TOO_LARGE, INTERNAL -> composite("207", "Application internal error", "HL70357");
        };
    }
}
