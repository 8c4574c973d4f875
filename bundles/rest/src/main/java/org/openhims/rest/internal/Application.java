// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ValidatorFactory;
import java.util.Collection;
import java.util.List;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.servlet.ServletController;

/**
 * One JAX-RS application of the resources that run together for a while. The next one is built beside it and takes its place; it is
 * destroyed when its last request is answered. Nothing outside it refers to a module's class.
 */
final class Application {

    private final Collection<Contribution> contributions;
    private final InFlight inFlight = new InFlight();
    private final ObjectMapper mapper;
    private final ValidatorFactory validators;
    private final Server server;
    private final ServletController controller;

    Application(Collection<Contribution> contributions, ObjectMapper mapper, ValidatorFactory validators, Server server,
            ServletController controller) {
        this.contributions = contributions;
        this.mapper = mapper;
        this.validators = validators;
        this.server = server;
        this.controller = controller;
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

    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        controller.invoke(request, response);
    }

    void destroy() {
        server.stop();
        server.destroy();
        validators.close();
        mapper.getTypeFactory().clearCache();
    }
}
