// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A transcript that is played: messages one after the other, each begun by its header, with line feeds for carriage returns. In it
 * {@code @accession@} stands for the tube, {@code @id@} for a number that is new for each message, {@code @now@} for the time.
 */
final class Script {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final List<String> messages = new ArrayList<>();
    private final AtomicLong ids;

    /** @param first the first of the numbers */
    Script(String text, long first) {
        ids = new AtomicLong(first);
        StringBuilder message = new StringBuilder();
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n")) {
            if (begins(line) && message.length() > 0) {
                messages.add(message.toString());
                message.setLength(0);
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                message.append(line).append('\r');
            }
        }
        if (message.length() > 0) {
            messages.add(message.toString());
        }
    }

    private static boolean begins(String line) {
        return line.startsWith("MSH") || line.length() > 1 && line.charAt(0) == 'H' && !Character.isLetterOrDigit(line.charAt(1));
    }

    /** Which codec reads it. */
    String protocol() {
        return messages.isEmpty() || messages.get(0).startsWith("MSH") ? "hl7v2" : "astm";
    }

    /** The messages for one tube, at this time. */
    List<byte[]> played(String accession, ZonedDateTime now) {
        return messages.stream().map(message -> filled(message, accession, ids.getAndIncrement(), now).getBytes(StandardCharsets.UTF_8)).toList();
    }

    static String filled(String text, String accession, long id, ZonedDateTime now) {
        return text.replace("@accession@", accession).replace("@id@", Long.toString(id)).replace("@now@", now.format(NOW));
    }
}
