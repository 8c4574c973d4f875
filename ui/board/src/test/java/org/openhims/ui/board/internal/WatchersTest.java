// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.board.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhims.platform.work.Workers;

/** The rounds are made by the test. */
class WatchersTest {

    private final Watchers watchers = new Watchers(new ByHand());

    @Test
    void aBoardThatComesLooksAtOnceAndThenWhenSomethingChanged() {
        Line line = new Line();
        assertTrue(watchers.join(line.board()));
        assertEquals("data: changed\n\n", line.sent());
        watchers.round();
        assertEquals("", line.sent());
        watchers.told(null);
        watchers.told(null);
        watchers.round();
        assertEquals("data: changed\n\n", line.sent());
        watchers.round();
        assertEquals("", line.sent());
    }

    @Test
    void whoIsGoneIsForgottenByTheNextWordAtTheLatest() {
        Line line = new Line();
        watchers.join(line.board());
        line.broken = true;
        IntStream.range(0, 60).forEach(i -> watchers.round());
        assertEquals(0, watchers.count());
        assertTrue(line.completed);
    }

    @Test
    void oneTooManyIsSentAway() {
        IntStream.range(0, Watchers.MOST).forEach(i -> assertTrue(watchers.join(new Line().board())));
        assertFalse(watchers.join(new Line().board()));
    }

    @Test
    void whenTheBundleStopsAllLinesEnd() throws Exception {
        Line line = new Line();
        watchers.join(line.board());
        watchers.close();
        assertTrue(line.completed);
        assertEquals(0, watchers.count());
    }

    /** The connection of one board. */
    private static final class Line extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final AsyncContext board = answering(AsyncContext.class, "getResponse", answering(ServletResponse.class, "getOutputStream", this));
        boolean broken;
        boolean completed;

        AsyncContext board() {
            return board;
        }

        /** What came since the last time. */
        String sent() {
            String all = bytes.toString();
            bytes.reset();
            return all;
        }

        private <T> T answering(Class<T> type, String name, Object answer) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                completed |= method.getName().equals("complete");
                return method.getName().equals(name) ? answer : method.getName().equals("hashCode") ? (Object) System.identityHashCode(proxy)
                        : method.getName().equals("equals") ? (Object) (proxy == args[0]) : null;
            }));
        }

        @Override
        public void write(int one) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class ByHand implements Workers {

        @Override
        public ExecutorService pool(String name, int threads, int queue) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AutoCloseable every(String name, Duration pause, Runnable job) {
            return () -> { };
        }
    }
}
