// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.openhims.rest.internal.doc.OpenApiResource;
import org.openhims.rest.internal.ops.HealthServlet;
import org.openhims.rest.internal.ops.Parts;

/** Health over HTTP, and the API's own description. */
class OpsTest {

    @Test
    void healthIsToldByStatus() throws Exception {
        assertEquals(200, status(new HealthServlet(Parts.well()), "/live"));
        assertEquals(200, status(new HealthServlet(Parts.well()), "/ready"));
        assertEquals(200, status(new HealthServlet(Parts.ill()), "/live"));
        assertEquals(503, status(new HealthServlet(Parts.ill()), "/ready"));
        assertEquals(404, status(new HealthServlet(Parts.well()), "/other"));
    }

    private static int status(HealthServlet servlet, String path) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/health");
        context.addServlet(new ServletHolder(servlet), "/*");
        server.setHandler(context);
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/health" + path);
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        } finally {
            server.stop();
        }
    }

    @Test
    void theDescriptionIsForWhoMayReadIt() throws Exception {
        try (Host host = Host.start()) {
            host.api().arrived(new OpenApiResource(host.api()), null);
            host.awaitResources(1);
            Host.Reply reply = host.get("/v1/openapi.json");
            assertEquals(200, reply.status());
            assertEquals("application/json", reply.header("Content-Type"));
            assertTrue(reply.json().path("openapi").asText().startsWith("3.0"));
            assertEquals("/api/v1", reply.json().path("servers").path(0).path("url").asText());
            assertTrue(reply.json().path("components").path("schemas").has("Problem"));
            assertEquals("api.read", host.send(host.as("guest", "/v1/openapi.json").GET()).json().path("permission").asText());
        }
    }
}
