// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openhims.device.Frame.Wholeness;

/** What a conversation did, as text; control characters have their names. */
final class FakeLine implements Line {

    static final String[] NAMES = {"\u0002", "<STX>", "\u0003", "<ETX>", "\u0004", "<EOT>", "\u0005", "<ENQ>", "\u0006", "<ACK>", "\u0015",
        "<NAK>", "\u0017", "<ETB>", "\r", "<CR>", "\n", "<LF>"};

    final List<String> messages = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    private final StringBuilder sent = new StringBuilder();
    Duration patience;

    @Override
    public void send(byte[] bytes) {
        sent.append(named(bytes));
    }

    static String named(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < NAMES.length; i += 2) {
            text = text.replace(NAMES[i], NAMES[i + 1]);
        }
        return text;
    }

    static byte[] bytes(String named) {
        String text = named;
        for (int i = 0; i < NAMES.length; i += 2) {
            text = text.replace(NAMES[i + 1], NAMES[i]);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A frame with its checksum. */
    static String frame(int number, String text, String end) {
        String body = number + text + end;
        byte[] bytes = bytes(body);
        return "<STX>" + body + new String(Outgoing.checksum(bytes, 0, bytes.length), StandardCharsets.US_ASCII) + "<CR><LF>";
    }

    /** What was sent since the last question. */
    String sent() {
        String all = sent.toString();
        sent.setLength(0);
        return all;
    }

    @Override
    public void await(Duration time) {
        patience = time;
    }

    @Override
    public void deliver(byte[] message) {
        messages.add(named(message));
    }

    @Override
    public void lost(byte[] message, Wholeness how) {
        lost.add(how + " " + named(message));
    }

    @Override
    public void fault(Fault fault) {
        faults.add(fault);
    }
}
