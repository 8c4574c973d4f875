// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openhims.rest.internal.Headers;
import org.openhims.rest.internal.json.Mapping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /health/live}: the process answers. {@code /health/ready}: it can do its work, or what is missing (503). */
@Component(service = Servlet.class, property = {
        "osgi.http.whiteboard.servlet.name=hims-health",
        "osgi.http.whiteboard.servlet.pattern=/*",
        "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=hims-health)"})
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;
    private final transient ObjectMapper mapper = Mapping.create();

    @Activate
    public HealthServlet(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.secure(response);
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> send(response, HttpServletResponse.SC_OK, Map.of("status", "live"));
            case "/ready" -> ready(response);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        List<Readiness.Part> parts = readiness.parts();
        boolean ready = parts.stream().allMatch(Readiness.Part::ready);
        send(response, ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Map.of("status", ready ? "ready" : "not ready", "parts", parts));
    }

    private void send(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(mapper.writeValueAsBytes(body));
    }
}
