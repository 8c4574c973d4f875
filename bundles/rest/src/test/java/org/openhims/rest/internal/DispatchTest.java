// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in, and what is answered when there is no such way. */
class DispatchTest {

    private static Host host;

    @BeforeAll
    static void start() throws Exception {
        host = Host.start(new Wards());
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    @Test
    void nobodyIsLetInWithoutSigningIn() throws Exception {
        Host.Reply reply = host.send(host.request("/v1/wards").GET());
        assertEquals(401, reply.status());
        assertEquals("access.signin", reply.code());
        assertEquals("Basic realm=\"HIMS\", charset=\"UTF-8\"", reply.header("WWW-Authenticate"));
        assertNull(reply.header("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic Y2xlcms=", "Digest x", "", "Bearer", "Basic Y2xlcms6d3Jvbmc="})
    void badCredentialsAreRefused(String credentials) throws Exception {
        assertEquals(401, host.send(host.request("/v1/wards").header("Authorization", credentials).GET()).status());
    }

    @Test
    void cookiesAreNoCredentials() throws Exception {
        assertEquals(401, host.send(host.request("/v1/wards").header("Cookie", "JSESSIONID=x; token=token-clerk").GET()).status());
    }

    @Test
    void bearerSignsIn() throws Exception {
        assertEquals(200, host.send(host.request("/v1/wards").header("Authorization", "Bearer token-clerk").GET()).status());
        Host.Reply wrong = host.send(host.request("/v1/wards").header("Authorization", "Bearer other").GET());
        assertEquals("Bearer realm=\"HIMS\", error=\"invalid_token\"", wrong.header("WWW-Authenticate"));
    }

    @Test
    void anonymousMethodNeedsNoSignInButNoWrongOneEither() throws Exception {
        assertEquals("\"2026-11-22T04:00:00Z\"", host.send(host.request("/v1/wards/public").GET()).response().body());
        assertEquals(401, host.send(host.request("/v1/wards/public").header("Authorization", "Bearer other").GET()).status());
    }

    @Test
    void missingRightIsNamed() throws Exception {
        Host.Reply reply = host.send(host.as("guest", "/v1/wards").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"A\"}")));
        assertEquals(403, reply.status());
        assertEquals("ward.write", reply.json().path("permission").asText());
    }

    @Test
    void problemOfTheModuleIsPassedOn() throws Exception {
        Host.Reply reply = host.get("/v1/wards/none");
        assertEquals(404, reply.status());
        assertEquals("ward.unknown", reply.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/wards/a/b/c", "/v2/wards", "/", "/v1"})
    void unknownPath(String path) throws Exception {
        Host.Reply reply = host.get(path);
        assertEquals(404, reply.status());
        assertEquals("path.unknown", reply.code());
    }

    @Test
    void unknownMethodTellsTheKnownOnes() throws Exception {
        Host.Reply reply = host.send(host.as("clerk", "/v1/wards").method("PATCH", BodyPublishers.noBody()));
        assertEquals(405, reply.status());
        assertEquals("method.unknown", reply.code());
        assertTrue(reply.header("Allow").contains("GET") && reply.header("Allow").contains("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json;charset=iso-8859-1"})
    void onlyJsonIsTaken(String type) throws Exception {
        Host.Reply reply = host.send(host.as("clerk", "/v1/wards").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
        assertEquals(415, reply.status());
        assertEquals("media.unsupported", reply.code());
    }

    @Test
    void bodyWithoutATypeIsNotTaken() throws Exception {
        assertEquals(415, host.send(host.as("clerk", "/v1/wards").POST(BodyPublishers.ofString("{}"))).status());
    }

    @Test
    void onlyJsonIsGiven() throws Exception {
        Host.Reply reply = host.send(host.as("clerk", "/v1/wards").header("Accept", "text/html").GET());
        assertEquals(406, reply.status());
        assertEquals("media.unacceptable", reply.code());
        assertEquals(200, host.send(host.as("clerk", "/v1/wards").header("Accept", "text/html,*/*;q=0.1").GET()).status());
    }

    @Test
    void otherTypesWhereTheMethodSaysSo() throws Exception {
        assertEquals("application/pdf", host.get("/v1/wards/plan").header("Content-Type"));
        assertEquals("[5]", host.send(host.as("clerk", "/v1/wards/notes").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("alpha"))).response().body());
    }

    @Test
    void anotherSitesPageChangesNothing() throws Exception {
        Host.Reply reply = host.send(host.as("clerk", "/v1/wards/A/close").header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));
        assertEquals(403, reply.status());
        assertEquals("request.othersite", reply.code());
        assertEquals(200, host.send(host.as("clerk", "/v1/wards").header("Sec-Fetch-Site", "cross-site").GET()).status());
        assertEquals(204, host.send(host.as("clerk", "/v1/wards/A/close").header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody())).status());
    }

    @Test
    void nothingToTellIsNoContent() throws Exception {
        assertEquals(204, host.send(host.as("clerk", "/v1/wards/A/close").POST(BodyPublishers.noBody())).status());
    }

    @Test
    void errorOfOursTellsANumberAndNoSecret() throws Exception {
        Host.Reply reply = host.send(host.as("clerk", "/v1/wards/A").DELETE());
        assertEquals(500, reply.status());
        assertEquals("internal", reply.code());
        assertTrue(reply.json().path("incident").asText().matches("[0-9a-f]{8}"));
        assertFalse(reply.response().body().contains("Sunita"));
    }

    @Test
    void answersAreGuarded() throws Exception {
        for (Host.Reply reply : new Host.Reply[] {host.get("/v1/wards"), host.get("/v1/nothing"), host.get("/v9")}) {
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
            assertEquals("private, no-store", reply.header("Cache-Control"));
            assertEquals("DENY", reply.header("X-Frame-Options"));
        }
    }

    @Test
    void reasonLanguageAndAddressReachTheModule() throws Exception {
        HttpRequest.Builder request = host.as("clerk", "/v1/wards/reason").header("Accept-Language", "hi")
                .header("X-Break-Glass-Reason", "%E0%A4%AC%E0%A5%87%E0%A4%B9%E0%A5%8B%E0%A4%B6").GET();
        assertEquals("[\"बेहोश\",\"hi\",\"127.0.0.1\"]", host.send(request).response().body());
        assertEquals("[\"null\",\"en\",\"127.0.0.1\"]", host.get("/v1/wards/reason").response().body());
    }

    @Test
    void reasonHasALength() throws Exception {
        assertEquals("X-Break-Glass-Reason:size", host.send(host.as("clerk", "/v1/wards/reason")
                .header("X-Break-Glass-Reason", "x".repeat(501)).GET()).error());
    }

    @Test
    void trafficIsCountedWithoutPaths() throws Exception {
        host.get("/v1/wards/none");
        assertTrue(host.traffic().metrics().stream().anyMatch(metric -> metric.name().equals("hims_http_requests_total")
                && metric.labels().equals(java.util.Map.of("method", "GET", "status", "404")) && metric.value() > 0));
    }
}
