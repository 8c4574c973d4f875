// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;

/** Answers {@code AA:<message>}; nothing to {@code no}, no bytes to {@code ack}; waits over {@code hold}. */
final class FakeInbox implements Inbox {

    final List<Frame> frames = new CopyOnWriteArrayList<>();
    final CountDownLatch hold = new CountDownLatch(1);
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Override
    public void receive(Frame frame, Consumer<Optional<byte[]>> answer) {
        answer.accept(answer(frame));
    }

    private Optional<byte[]> answer(Frame frame) {
        frames.add(frame);
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            String text = new String(frame.bytes(), StandardCharsets.ISO_8859_1);
            if (text.startsWith("hold")) {
                hold.await();
            } else if (text.equals("throw")) {
                throw new IllegalStateException("of the engine");
            }
            if (text.equals("ack")) {
                return Optional.of(new byte[0]);
            }
            String answer = frame.wholeness() == Frame.Wholeness.WHOLE ? "AA:" + text : "AR";
            return text.equals("no") ? Optional.empty() : Optional.of(answer.getBytes(StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            return Optional.empty();
        } finally {
            atOnce.decrementAndGet();
        }
    }
}
