// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** An outside client of the REST API. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    /** An answer; its JSON is missing when the body is none. */
    public record Answer(int status, JsonNode json, HttpResponse<byte[]> raw) {

        /** This answer when its status is the given one; otherwise the test fails and shows it. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError(raw.request().method() + ' ' + raw.uri().getPath() + ": " + status + " instead of " + expected
                        + ' ' + new String(raw.body(), StandardCharsets.UTF_8));
            }
            return this;
        }

        public String text(String field) {
            return json.path(field).asText(null);
        }
    }

    private final URI base;
    private final String authorization;
    private final String language;

    /** As a user; as nobody when the user is null. */
    public Api(URI base, String user, String password) {
        this.base = base;
        this.language = "en";
        this.authorization = user == null ? null
                : "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    private Api(Api other, String authorization, String language) {
        this.base = other.base;
        this.authorization = authorization;
        this.language = language;
    }

    public Api bearer(String token) {
        return new Api(this, "Bearer " + token, language);
    }

    public Api language(String tag) {
        return new Api(this, authorization, tag);
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** A POST under a key of its own. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** A POST under the given idempotency key; none when null. A string body is sent as it is. */
    public Answer post(String path, Object body, String key) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body))).build());
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json(body))).build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), parse(response), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request with the authorization and language of this client. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60))
                .header("Accept-Language", language);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(HttpResponse<byte[]> response) throws IOException {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return json && response.body().length > 0 ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}
