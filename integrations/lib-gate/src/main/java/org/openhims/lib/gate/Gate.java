// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.gate;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before all that is mounted on the HTTP server, from its first request to its last. Until the node has once been ready, and as
 * soon as it stops, not everything is mounted, so a 404 would be a lie: who comes then is told to come again. Who is inside when the node
 * stops is answered before the first of its parts goes.
 */
public final class Gate extends Handler.Wrapper {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 5_000_000;

    private final Node node;
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean open;
    private volatile boolean closed;
    private volatile Runnable callOff = () -> { };

    /** As the {@code jetty.xml} makes it. */
    public Gate() {
        this(Framework.ofThis());
    }

    Gate(Node node) {
        this.node = Objects.requireNonNull(node);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        callOff = node.beforeStop(this::close);
    }

    @Override
    protected void doStop() throws Exception {
        callOff.run();
        super.doStop();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        inside.incrementAndGet();
        try {
            Refusal refusal = refusal();
            if (refusal == null) {
                return super.handle(request, response, callback);
            }
            refusal.send(request, response, callback);
            return true;
        } finally {
            inside.decrementAndGet();
        }
    }

    private Refusal refusal() {
        if (closed) {
            return Refusal.stopping();
        }
        if (!open) {
            String missing = node.missing();
            if (missing != null) {
                return Refusal.starting(missing);
            }
            open = true;
        }
        return null;
    }

    private void close() {
        closed = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (inside.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
