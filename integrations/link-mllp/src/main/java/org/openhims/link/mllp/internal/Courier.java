// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes frames to the engine on a bounded set of workers, and its answers back. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** A bundle is replaced in less; the sender waits longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final InboxDoor door;
    private final ExecutorService workers;

    Courier(InboxDoor door, ExecutorService workers) {
        this.door = door;
        this.workers = workers;
    }

    /** Gives the answer, or nothing, to {@code then} on a worker. */
    void carry(Frame frame, Consumer<Optional<byte[]>> then) {
        try {
            workers.execute(() -> then.accept(answer(frame)));
        } catch (RejectedExecutionException e) {
            LOG.warn("no worker for a message by {} from {}, which gets no answer", frame.link(), frame.peer());
            then.accept(Optional.empty());
        }
    }

    private Optional<byte[]> answer(Frame frame) {
        try {
            Inbox inbox = door.await(PATIENCE);
            if (inbox != null) {
                return inbox.receive(frame);
            }
            LOG.warn("no engine for a message by {} from {}, which gets no answer", frame.link(), frame.peer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("a message by {} from {} gets no answer: {}", frame.link(), frame.peer(), e.getClass().getName());
            LOG.debug("fault of the engine", e);
        }
        return Optional.empty();
    }
}
