// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;

/** Takes messages; answers a query; cannot store {@code no} the first time; waits over {@code hold}. */
final class FakeInbox implements Inbox {

    static final String ANSWER = "H|\\^&\rO|1|1000000008\rL|1|N\r";

    final List<Frame> frames = new CopyOnWriteArrayList<>();
    final CountDownLatch hold = new CountDownLatch(1);
    private final AtomicInteger refusals = new AtomicInteger();

    @Override
    public void receive(Frame frame, Consumer<Optional<byte[]>> answer) {
        String text = new String(frame.bytes(), StandardCharsets.ISO_8859_1);
        if (text.contains("|no\r") && refusals.getAndIncrement() == 0) {
            answer.accept(Optional.empty());
            return;
        }
        frames.add(frame);
        if (text.contains("|hold\r")) {
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        String back = text.contains("\rQ|") ? ANSWER : "";
        answer.accept(Optional.of(back.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
