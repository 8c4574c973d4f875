// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate before a real server, on which only {@code /here} is mounted. */
class GateTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Pretended node = new Pretended();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final Semaphore go = new Semaphore(0);

    /** A node in whatever state. */
    private static final class Pretended implements Node {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile Runnable beforeStop;
        private volatile String missing = "[{\"name\":\"journal\"}]";

        @Override
        public String missing() {
            asked.incrementAndGet();
            return missing;
        }

        @Override
        public Runnable beforeStop(Runnable work) {
            beforeStop = work;
            return () -> beforeStop = null;
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                boolean here = Request.getPathInContext(request).matches("/here|/slow");
                if (here) {
                    slow(Request.getPathInContext(request));
                    Content.Sink.write(response, true, "here", callback);
                }
                return here;
            }

            private void slow(String path) {
                if (path.equals("/slow")) {
                    entered.countDown();
                    go.acquireUninterruptibly();
                }
            }
        });
        server.insertHandler(new Gate(node));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoComesWhileTheNodeStartsIsToldToComeAgain() throws Exception {
        for (String path : new String[] {"/here", "/not/mounted/yet", "/health/ready"}) {
            HttpResponse<String> answer = get(path);
            assertEquals(503, answer.statusCode());
            assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
            assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
            assertEquals("{\"type\":\"urn:hims:problem:node.starting\",\"title\":\"The system is starting; please try again in a moment\","
                    + "\"status\":503,\"parts\":[{\"name\":\"journal\"}]}", answer.body());
        }
    }

    @Test
    void itIsSaidInHindiToo() throws Exception {
        HttpResponse<String> answer = get("/here", "Accept-Language", "hi-IN,en;q=0.5");
        assertEquals("hi", answer.headers().firstValue("Content-Language").orElse(""));
        assertTrue(answer.body().contains("प्रणाली शुरू हो रही है"), answer.body());
    }

    @Test
    void aBrowsersWindowAsksAgainByItself() throws Exception {
        HttpResponse<String> answer = get("/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("http-equiv=\"refresh\" content=\"2\"") && answer.body().contains("The system is starting"),
                answer.body());
    }

    @Test
    void theProcessLivesAllTheSame() throws Exception {
        HttpResponse<String> answer = get("/health/live");
        assertEquals(200, answer.statusCode());
        assertEquals("{\"status\":\"live\"}", answer.body());
    }

    @Test
    void onceOpenItStaysOpenAndAsksNoMore() throws Exception {
        node.missing = null;
        assertEquals("here", get("/here").body());
        assertEquals(404, get("/nowhere").statusCode());
        node.missing = "[]";
        assertEquals(200, get("/here").statusCode());
        assertEquals(1, node.asked.get());
    }

    @Test
    void aStopClosesIt() throws Exception {
        node.missing = null;
        get("/here");
        node.beforeStop.run();
        HttpResponse<String> answer = get("/here");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("urn:hims:problem:node.stopping"), answer.body());
        assertEquals("close", answer.headers().firstValue("Connection").orElse(""));
    }

    @Test
    void whoIsInsideIsAnsweredBeforeTheNodeStops() throws Exception {
        node.missing = null;
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> answer("/slow"));
        entered.await();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(node.beforeStop);
        while (get("/here").statusCode() != 503) {
            Thread.yield();
        }
        assertFalse(stopping.isDone());
        go.release();
        assertEquals("here", slow.get(10, TimeUnit.SECONDS).body());
        stopping.get(10, TimeUnit.SECONDS);
    }

    private HttpResponse<String> answer(String path) {
        try {
            return get(path);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerThatIsStoppedListensToTheNodeNoMore() throws Exception {
        server.stop();
        assertNull(node.beforeStop);
    }
}
