// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhims.device.HostOrder;
import org.openhims.device.Receipt;

/** The parts of an order as devices take them. */
record OrderTexts(Header header, Receipt receipt) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** What a profile may fill in. */
    Map<String, String> words(HostOrder order, String code) {
        Map<String, String> words = new TreeMap<>(Map.of("accession", order.accession(), "query", order.sent(), "specimen", order.specimen(), "now",
                receipt.at().format(TIME)));
        words.put("code", code);
        return words;
    }

    String time(Instant moment) {
        return moment == null ? "" : ZonedDateTime.ofInstant(moment, receipt.at().getZone()).format(TIME);
    }

    /** Eight digits or nothing: many devices take no part of a date. */
    static String day(String date) {
        return date == null || date.length() != 10 ? "" : date.replace("-", "");
    }

    /** HL7 table 0001. */
    static String sex(String sex) {
        return sex == null || !List.of("M", "F").contains(sex) ? "U" : sex;
    }

    /** Left out where the device's character set has not its letters: it would make something else of them. */
    String name(String name) {
        Charset charset = Charsets.of(header);
        return name == null || !charset.canEncode() || !charset.newEncoder().canEncode(name) ? "" : name;
    }
}
