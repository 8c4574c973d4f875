// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.board.internal;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Boards that wait for news, as server-sent events (WHATWG HTML §9.2). They are told only that something changed, and ask for it
 * themselves. Several changes make one event; from time to time a comment finds out who is gone.
 */
@Component(service = {Watchers.class, LiveListener.class})
public final class Watchers implements LiveListener {

    static final int MOST = 200;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int BEAT = 60;
    private static final byte[] NEWS = "data: changed\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ALIVE = ": alive\n\n".getBytes(StandardCharsets.UTF_8);

    private final Set<AsyncContext> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AutoCloseable rounder;

    @Activate
    public Watchers(@Reference Workers workers) {
        rounder = workers.every("board", PAUSE, this::round);
    }

    @Deactivate
    public void close() throws Exception {
        rounder.close();
        waiting.forEach(this::leave);
    }

    @Override
    public Set<String> types() {
        return Set.of("opd.*");
    }

    @Override
    public void told(Event event) {
        changed.set(true);
    }

    /** False when there are so many that the board is to ask from time to time instead. */
    boolean join(AsyncContext board) {
        if (waiting.size() >= MOST) {
            return false;
        }
        waiting.add(board);
        send(board, NEWS);
        return true;
    }

    void leave(AsyncContext board) {
        if (waiting.remove(board)) {
            try {
                board.complete();
            } catch (IllegalStateException over) {
                // The container ended it already.
            }
        }
    }

    int count() {
        return waiting.size();
    }

    void round() {
        if (changed.compareAndSet(true, false)) {
            waiting.forEach(board -> send(board, NEWS));
        } else if (rounds.incrementAndGet() % BEAT == 0) {
            waiting.forEach(board -> send(board, ALIVE));
        }
    }

    private void send(AsyncContext board, byte[] bytes) {
        try {
            OutputStream out = board.getResponse().getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException | IllegalStateException gone) {
            leave(board);
        }
    }
}
