// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import io.netty.channel.ChannelHandler;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;
import org.apache.camel.component.netty.NettyComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.openhims.device.Frame;
import org.openhims.device.link.Reception;

/** A TCP port served, or called, by Apache Camel's Netty component, in a Camel context of its own. */
final class CamelPort implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 5;

    private final DefaultCamelContext context;

    /** Listens or is connected when it returns. Throws when the port is taken, or nobody listens there. */
    CamelPort(Settings settings, Reception reception, Faults faults) throws Exception {
        ClassLoader camel = DefaultCamelContext.class.getClassLoader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(camel);
        try {
            context = new DefaultCamelContext(false);
            context.setApplicationContextClassLoader(camel);
            context.getCamelContextExtension().setName("astm-" + settings.name());
            context.disableJMX();
            context.addComponent("netty", new NettyComponent());
            context.getRegistry().bind("connection", new Connections(settings, reception, faults));
            context.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
            start(route(settings, new Delivery(reception, camel)));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The route last: Camel does not log at length that a device is off. */
    private void start(RouteBuilder route) throws Exception {
        try {
            context.start();
            context.addRoutes(route);
        } catch (Exception e) {
            context.stop();
            throw e;
        }
    }

    private static RouteBuilder route(Settings settings, Delivery delivery) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("netty:tcp://" + settings.host() + ':' + settings.port() + "?sync=true&clientMode=" + client(settings)
                        + "&reconnect=false&decoders=#connection&allowDefaultCodec=false&usingExecutorService=false&bossCount=1&workerCount=2&keepAlive=true&noReplyLogLevel=OFF"
                        + "&serverExceptionCaughtLogLevel=OFF&serverClosedChannelExceptionCaughtLogLevel=OFF")
                        .routeId(settings.name()).process(delivery);
            }
        };
    }

    static boolean client(Settings settings) {
        return settings.mode().equals("client");
    }

    @Override
    public void close() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(context.getApplicationContextClassLoader());
        try {
            context.stop();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** A handler for each connection. */
    private static final class Connections extends DefaultChannelHandlerFactory {

        private final Settings settings;
        private final Reception reception;
        private final Faults faults;

        Connections(Settings settings, Reception reception, Faults faults) {
            this.settings = settings;
            this.reception = reception;
            this.faults = faults;
        }

        @Override
        public ChannelHandler newChannelHandler() {
            return new Connection(settings, reception, faults);
        }
    }

    /** The frame goes to a worker; the connection's own thread is free meanwhile. */
    private static final class Delivery extends AsyncProcessorSupport {

        private final Reception reception;
        private final ClassLoader camel;

        Delivery(Reception reception, ClassLoader camel) {
            this.reception = reception;
            this.camel = camel;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            reception.carry((Frame) exchange.getMessage().getBody(), answer -> done(exchange, callback, answer));
            return false;
        }

        private void done(Exchange exchange, AsyncCallback callback, Optional<byte[]> answer) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(camel);
            try {
                exchange.getMessage().setBody(new Answer(answer));
                callback.done(false);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }
}
