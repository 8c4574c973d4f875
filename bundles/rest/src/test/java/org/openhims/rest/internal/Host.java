// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.openhims.platform.rest.RestResource;
import org.openhims.rest.internal.once.Answers;
import org.openhims.rest.internal.ops.Traffic;
import org.openhims.rest.internal.problem.Problems;

/** The API in a real Jetty on a port of its own. */
final class Host implements AutoCloseable {

    /** What came back. */
    record Reply(int status, HttpResponse<String> response) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String code() throws IOException {
            return json().path("type").asText().replace("urn:hims:problem:", "");
        }

        /** The first wrong field with its rule. */
        String error() throws IOException {
            JsonNode error = json().path("errors").path(0);
            return error.path("field").asText() + ":" + error.path("rule").asText();
        }
    }

    private final TestWorkers workers = new TestWorkers();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Traffic traffic = new Traffic();
    private final Api api;

    private Host(Answers answers, Limits limits) throws Exception {
        Problems problems = Problems.in(new Words());
        api = new Api(problems, workers, new Door(), answers);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/api");
        context.addServlet(new ServletHolder(new ApiServlet(api, problems, traffic, limits)), "/*");
        server.setHandler(context);
        server.start();
    }

    static Host start(Answers answers, Limits limits, RestResource... resources) throws Exception {
        Host host = new Host(answers, limits);
        for (RestResource resource : resources) {
            host.api.arrived(resource, null);
        }
        if (resources.length > 0) {
            host.awaitResources(resources.length);
        }
        return host;
    }

    static Host start(RestResource... resources) throws Exception {
        return start(null, limits(8, 1000, 1_048_576), resources);
    }

    static Limits limits(int concurrency, long patienceMillis, int bodyBytes) {
        return new Limits() {
            @Override
            public int concurrency() {
                return concurrency;
            }

            @Override
            public long patienceMillis() {
                return patienceMillis;
            }

            @Override
            public int bodyBytes() {
                return bodyBytes;
            }

            @Override
            public Class<Limits> annotationType() {
                return Limits.class;
            }
        };
    }

    Api api() {
        return api;
    }

    Traffic traffic() {
        return traffic;
    }

    /** Waits until that many resources are served. */
    void awaitResources(int count) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (api.current() == null || api.current().contributions().size() != count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the API was not built");
            }
            Thread.yield();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api" + path));
    }

    HttpRequest.Builder as(String user, String path) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + user).getBytes());
        return request(path).header("Authorization", "Basic " + pair);
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response);
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(as("clerk", path).GET());
    }

    Reply post(String path, String json) throws IOException, InterruptedException {
        return send(as("clerk", path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        api.close();
        workers.close();
    }
}
