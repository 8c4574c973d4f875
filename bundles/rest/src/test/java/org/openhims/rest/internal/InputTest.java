// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in is checked, and each mistake is told by field and rule. */
class InputTest {

    private static Host host;

    @BeforeAll
    static void start() throws Exception {
        host = Host.start(null, Host.limits(8, 1000, 1000), new Wards());
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    @Test
    void goodJsonIsReadAndWritten() throws Exception {
        Host.Reply reply = host.post("/v1/wards", """
                {"name":"वार्ड 7","kind":"ICU","opened":"2026-08-04","founded":"1990","beds":[{"code":"7-1","level":3}]}""");
        assertEquals(201, reply.status());
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals("""
                {"name":"वार्ड 7","kind":"ICU","opened":"2026-08-04","founded":"1990","beds":[{"code":"7-1","level":3}]}""",
                reply.response().body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"name\":\"A\",\"colour\":\"red\"}|colour:unknown-field",
        "{\"name\":\"A\",\"beds\":[{\"code\":\"1\",\"level\":1},{\"code\":\"1\",\"level\":1,\"x\":{\"y\":[1]}}]}|beds[1].x:unknown-field",
        "{\"name\":7}|name:type",
        "{\"name\":\"A\",\"beds\":[{\"code\":\"1\",\"level\":\"2\"}]}|beds[0].level:type",
        "{\"name\":\"A\",\"beds\":[{\"code\":\"1\",\"level\":2.5}]}|beds[0].level:type",
        "{\"name\":\"A\",\"beds\":{}}|beds:type",
        "{\"name\":\"A\",\"kind\":\"ATTIC\"}|kind:one-of",
        "{\"name\":\"A\",\"kind\":1}|kind:one-of",
        "{\"name\":\"A\",\"opened\":\"4.8.2026\"}|opened:date",
        "{\"name\":\"A\",\"founded\":\"1990-13\"}|founded:date",
        "{\"name\":\"A\",\"range\":{\"from\":5,\"to\":2}}|range.to:range",
        "{\"name\":\" \"}|name:not-blank",
        "{}|name:not-blank",
        "{\"name\":\"A\",\"beds\":[{\"code\":\"12345678901\",\"level\":1}]}|beds[0].code:size",
        "{\"name\":\"A\",\"beds\":[{\"code\":\"1\",\"level\":4}]}|beds[0].level:max",
        "[]|:type"})
    void mistakesAreTold(String json, String error) throws Exception {
        Host.Reply reply = host.post("/v1/wards", json);
        assertEquals(400, reply.status(), reply.response().body());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals("value.invalid", reply.code());
        assertEquals(error, reply.error());
    }

    @Test
    void allUnknownFieldsAreTold() throws Exception {
        JsonNode errors = host.post("/v1/wards", "{\"name\":\"A\",\"b\":1,\"c\":[1]}").json().path("errors");
        assertEquals(2, errors.size());
        assertEquals("is not a known field", errors.path(0).path("message").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{\"name\":|json.malformed", "{\"name\":\"A\",\"name\":\"B\"}|json.malformed",
        "{\"name\":\"A\"} x|json.malformed", "nonsense|json.malformed", "~~|json.missing", "null|json.missing"})
    void brokenJsonIsRefused(String json, String code) throws Exception {
        Host.Reply reply = host.post("/v1/wards", json);
        assertEquals(400, reply.status(), reply.response().body());
        assertEquals(code, reply.code());
    }

    @Test
    void aBodyThatMayBeLeftOutMayBeLeftOut() throws Exception {
        assertEquals("[\"all\"]", host.send(host.as("clerk", "/v1/wards/A/clean")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())).response().body());
        assertEquals("[\"all\"]", host.post("/v1/wards/A/clean", "").response().body());
        assertEquals("[\"7-1\"]", host.post("/v1/wards/A/clean", "{\"code\":\"7-1\",\"level\":1}").response().body());
        assertEquals("code:not-blank", host.post("/v1/wards/A/clean", "{}").error());
    }

    @Test
    void valuesAreNotEchoed() throws Exception {
        assertFalse(host.post("/v1/wards", "{\"name\":\"A\",\"kind\":\"Sunita\"}").response().body().contains("Sunita"));
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        assertEquals(400, host.post("/v1/wards", "{\"x\":" + "[".repeat(200) + "]".repeat(200) + "}").status());
    }

    @ParameterizedTest
    @CsvSource({"limit=abc,limit:type", "limit=101,limit:max", "limit=99999999999,limit:type", "kind=ATTIC,kind:one-of", "on=2026-02-30,on:date"})
    void parametersAreChecked(String query, String error) throws Exception {
        Host.Reply reply = host.get("/v1/wards?" + query);
        assertEquals(400, reply.status(), reply.response().body());
        assertEquals(error, reply.error());
    }

    @Test
    void pathParametersAreChecked() throws Exception {
        assertEquals("name:size", host.get("/v1/wards/toolong").error());
    }

    @Test
    void bodyHasALimit() throws Exception {
        Host.Reply reply = host.post("/v1/wards", "{\"name\":\"" + "x".repeat(1000) + "\"}");
        assertEquals(413, reply.status());
        assertEquals("body.large", reply.code());
    }

    @Test
    void bodyOfUnknownLengthHasALimit() throws Exception {
        byte[] large = "{\"name\":\"".concat("x".repeat(5000)).getBytes();
        assertEquals(413, host.send(host.as("clerk", "/v1/wards").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))).status());
    }

    @Test
    void aFileMayBeLargerThanAnyOtherBodyAndIsReadOnlyForWhoMaySendIt() throws Exception {
        byte[] file = "x".repeat(3_000_000).getBytes();
        assertEquals("[3000000]", file("clerk", "/v1/wards/lists", file).response().body());
        assertEquals(401, file("nobody", "/v1/wards/lists", file).status());
        assertEquals(415, file("clerk", "/v1/wards", "name".getBytes()).status());
    }

    private static Host.Reply file(String user, String path, byte[] csv) throws Exception {
        return host.send(host.as(user, path).header("Content-Type", "text/csv; charset=utf-8")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(csv))));
    }

    @Test
    void messagesSpeakHindi() throws Exception {
        Host.Reply reply = host.send(host.as("clerk", "/v1/wards?limit=x").header("Accept-Language", "hi-IN,hi;q=0.9,en;q=0.5"));
        assertEquals("hi", reply.header("Content-Language"));
        assertEquals("कुछ जानकारी सही नहीं है", reply.json().path("title").asText());
        assertTrue(reply.json().path("errors").path(0).path("message").asText().startsWith("का प्रकार"));
    }
}
