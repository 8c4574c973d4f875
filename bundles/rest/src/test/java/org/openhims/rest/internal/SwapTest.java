// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.rest.RestResource;

/** Modules come and go; nobody else notices. */
class SwapTest {

    private final Wards wards = new Wards();
    private Host host;

    @BeforeEach
    void start() throws Exception {
        host = Host.start(wards);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void aResourceComesAndGoes() throws Exception {
        assertEquals(404, host.get("/v1/wards/A/visitors").status());
        Visitors visitors = new Visitors();
        host.api().arrived(visitors, null);
        host.awaitResources(2);
        assertEquals("[{\"name\":\"A\"}]", host.get("/v1/wards/A/visitors").response().body());
        host.api().left(visitors);
        Host.Reply away = host.get("/v1/wards/A/visitors");
        assertEquals(503, away.status());
        assertEquals("module.away", away.code());
        assertEquals("2", away.header("Retry-After"));
        host.awaitResources(1);
        assertEquals("module.away", host.get("/v1/wards/A/visitors").code());
        assertEquals(200, host.get("/v1/wards").status());
    }

    @Test
    void nobodyIsDeniedWhatWentWithItsModule() throws Exception {
        PermissionSource module = () -> List.of(Permission.of("ward.write", "clerk"));
        host.api().declared(module);
        assertEquals("access.denied", byGuest().code());
        host.api().withdrawn(module);
        Host.Reply away = byGuest();
        assertEquals(503, away.status());
        assertEquals("module.away", away.code());
        host.api().declared(module);
        assertEquals("module.away", byGuest().code(), "let in a moment before it came back");
    }

    private Host.Reply byGuest() throws Exception {
        return host.send(host.as("guest", "/v1/wards").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"A\"}")));
    }

    @Test
    void aModuleThatStopsWaitsForItsRequests() throws Exception {
        CompletableFuture<Host.Reply> slow = CompletableFuture.supplyAsync(() -> reply("/v1/wards/slow"));
        wards.awaitEntered();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> host.api().left(wards));
        while (host.get("/v1/wards").status() != 503) {
            Thread.yield();
        }
        assertFalse(stopping.isDone());
        wards.release();
        assertEquals("[\"done\"]", slow.get(10, TimeUnit.SECONDS).response().body());
        stopping.get(10, TimeUnit.SECONDS);
    }

    @Test
    void noRequestFailsWhileOthersComeAndGo() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger good = new AtomicInteger();
        List<CompletableFuture<Integer>> clients = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> bad(over, good))).toList();
        for (int i = 0; i < 30; i++) {
            Visitors visitors = new Visitors();
            host.api().arrived(visitors, null);
            host.awaitResources(2);
            host.api().left(visitors);
            host.awaitResources(1);
        }
        over.set(true);
        for (CompletableFuture<Integer> client : clients) {
            assertEquals(0, client.get(20, TimeUnit.SECONDS));
        }
        assertTrue(good.get() > 0);
    }

    private int bad(AtomicBoolean over, AtomicInteger good) {
        int bad = 0;
        while (!over.get()) {
            if (reply("/v1/wards").status() == 200) {
                good.incrementAndGet();
            } else {
                bad++;
            }
        }
        return bad;
    }

    private Host.Reply reply(String path) {
        try {
            return host.get(path);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noClassOfAModuleStays() throws Exception {
        WeakReference<ClassLoader> module = visit();
        host.awaitResources(1);
        // Two more swaps: nothing may hang on to the generation before the last either.
        for (int i = 0; i < 2; i++) {
            Visitors visitors = new Visitors();
            host.api().arrived(visitors, null);
            host.awaitResources(2);
            host.api().left(visitors);
            host.awaitResources(1);
            assertEquals(200, host.get("/v1/wards").status());
        }
        for (int i = 0; i < 50 && module.get() != null; i++) {
            System.gc();
            Thread.onSpinWait();
        }
        assertNull(module.get());
    }

    /** A module with a loader of its own comes, is used, and goes. */
    private WeakReference<ClassLoader> visit() throws Exception {
        URL classes = Visitors.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new Own(classes)) {
            RestResource visitors = (RestResource) loader.loadClass(Visitors.class.getName()).getConstructor().newInstance();
            host.api().arrived(visitors, null);
            host.awaitResources(2);
            assertEquals(200, host.get("/v1/wards/A/visitors").status());
            assertEquals(200, host.post("/v1/wards/A/visitors", "{\"name\":\"B\"}").status());
            assertEquals(400, host.post("/v1/wards/A/visitors", "{\"name\":5,\"x\":1}").status());
            host.api().left(visitors);
            return new WeakReference<>(loader);
        }
    }

    /** Loads the test's resource anew and all else as usual. */
    private static final class Own extends URLClassLoader {

        Own(URL classes) {
            super(new URL[] {classes}, SwapTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Visitors.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
