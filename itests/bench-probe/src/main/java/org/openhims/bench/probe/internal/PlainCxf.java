// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.ServletController;

/** One anonymous resource on a CXF as it comes. */
final class PlainCxf implements AutoCloseable {

    private final Bus bus;
    private final Server server;
    private final ServletController controller;

    PlainCxf(Object resource, ObjectMapper mapper) {
        ClassLoader before = enter();
        try {
            bus = BusFactory.newInstance(CXFBusFactory.class.getName()).createBus();
            bus.setProperty("skip.default.json.provider.registration", true);
            DestinationRegistry registry = new DestinationRegistryImpl();
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setDestinationFactory(new HTTPTransportFactory(registry));
            factory.setAddress("/cxf");
            factory.setServiceBean(resource);
            factory.setProviders(List.of(new Anonymous.Writer(mapper)));
            server = factory.create();
            controller = new Controller(registry);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        ClassLoader before = enter();
        try {
            controller.invoke(request, response);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** CXF finds its parts by the thread's context class loader. */
    private static ClassLoader enter() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(PlainCxf.class.getClassLoader());
        return before;
    }

    @Override
    public void close() {
        server.destroy();
        bus.shutdown(true);
    }

    private static final class Controller extends ServletController {

        Controller(DestinationRegistry registry) {
            super(registry, null, null);
            isHideServiceList = true;
        }

        @Override
        public void invokeDestination(HttpServletRequest request, HttpServletResponse response, AbstractHTTPDestination destination) {
            try {
                destination.invoke(null, request.getServletContext(), request, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
