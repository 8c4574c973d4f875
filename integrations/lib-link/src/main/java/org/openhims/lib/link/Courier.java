// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes frames to the engine on a bounded set of workers, and its answers back. */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** A bundle is replaced in less; the sender waits longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final InboxDoor door;
    private final ExecutorService workers;

    public Courier(InboxDoor door, ExecutorService workers) {
        this.door = door;
        this.workers = workers;
    }

    /** Gives the answer, or nothing, to {@code then}, once. */
    public void carry(Frame frame, Consumer<Optional<byte[]>> then) {
        Consumer<Optional<byte[]>> answer = once(then);
        try {
            workers.execute(() -> hand(frame, answer));
        } catch (RejectedExecutionException e) {
            LOG.warn("no worker for a message by {} from {}, which gets no answer", frame.link(), frame.peer());
            answer.accept(Optional.empty());
        }
    }

    private static Consumer<Optional<byte[]>> once(Consumer<Optional<byte[]>> then) {
        AtomicBoolean given = new AtomicBoolean();
        return answer -> {
            if (given.compareAndSet(false, true)) {
                then.accept(answer);
            }
        };
    }

    private void hand(Frame frame, Consumer<Optional<byte[]>> answer) {
        try {
            Inbox inbox = door.await(PATIENCE);
            if (inbox != null) {
                inbox.receive(frame, answer);
                return;
            }
            LOG.warn("no engine for a message by {} from {}, which gets no answer", frame.link(), frame.peer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("a message by {} from {} gets no answer: {}", frame.link(), frame.peer(), e.getClass().getName());
            LOG.debug("fault of the engine", e);
        }
        answer.accept(Optional.empty());
    }
}
