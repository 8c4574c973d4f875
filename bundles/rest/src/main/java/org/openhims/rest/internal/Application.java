// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * One JAX-RS application of the resources that run together for a while. The next one is built beside it and takes its place; it is
 * destroyed when its last request is answered. Nothing outside it refers to a module's class.
 */
final class Application {

    /** Where CXF looks for the address that the resources' paths are below. */
    private static final String BASE = "org.apache.cxf.transport.endpoint.address";

    private final Collection<Contribution> contributions;
    private final InFlight inFlight = new InFlight();
    private final ObjectMapper mapper;
    private final ValidatorFactory validators;
    private final Server server;
    private final AbstractHTTPDestination destination;

    Application(Collection<Contribution> contributions, ObjectMapper mapper, ValidatorFactory validators, Server server,
            AbstractHTTPDestination destination) {
        this.contributions = contributions;
        this.mapper = mapper;
        this.validators = validators;
        this.server = server;
        this.destination = destination;
    }

    InFlight inFlight() {
        return inFlight;
    }

    ObjectMapper mapper() {
        return mapper;
    }

    List<Routes.Route> routes() {
        return contributions.stream().flatMap(contribution -> Routes.of(contribution.resource().getClass()).stream()).toList();
    }

    Collection<Contribution> contributions() {
        return contributions;
    }

    /** Takes the servlet's context from the request, since an application outlives a restart of the servlet. */
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(BASE, request.getContextPath() + request.getServletPath() + ApiServlet.VERSION);
        destination.invoke(null, request.getServletContext(), request, response);
    }

    void destroy() {
        server.stop();
        server.destroy();
        validators.close();
        mapper.getTypeFactory().clearCache();
    }
}
