// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import io.netty.channel.ChannelHandler;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;
import org.apache.camel.component.netty.NettyComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.openhims.device.Frame;

/** A TCP port served, or called, by Apache Camel's Netty component, in a Camel context of its own. */
final class TcpPort implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 5;

    private final DefaultCamelContext context;

    /**
     * Listens or is connected when it returns. Throws when the port is taken, or nobody listens there.
     *
     * @param connections a handler for each connection, which hands on frames
     * @param answers what such a handler is given back; Camel closes the connection when it is null
     */
    TcpPort(Place place, Reception reception, Supplier<ChannelHandler> connections, Function<Optional<byte[]>, Object> answers) throws Exception {
        ClassLoader camel = DefaultCamelContext.class.getClassLoader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(camel);
        try {
            context = new DefaultCamelContext(false);
            context.setApplicationContextClassLoader(camel);
            context.getCamelContextExtension().setName(place.protocol() + '-' + place.name());
            context.disableJMX();
            context.addComponent("netty", new NettyComponent());
            context.getRegistry().bind("connection", new Connections(connections));
            context.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
            start(route(place, new Delivery(reception, answers, camel)));
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

    private static RouteBuilder route(Place place, Delivery delivery) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("netty:tcp://" + place.host() + ':' + place.port() + "?sync=true&clientMode=" + place.calls() + "&reconnect=false"
                        + "&decoders=#connection&allowDefaultCodec=false&usingExecutorService=false&bossCount=1&workerCount=2&keepAlive=true"
                        + "&noReplyLogLevel=OFF&serverExceptionCaughtLogLevel=OFF&serverClosedChannelExceptionCaughtLogLevel=OFF")
                        .routeId(place.name()).process(delivery);
            }
        };
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

    private static final class Connections extends DefaultChannelHandlerFactory {

        private final Supplier<ChannelHandler> handlers;

        Connections(Supplier<ChannelHandler> handlers) {
            this.handlers = handlers;
        }

        @Override
        public ChannelHandler newChannelHandler() {
            return handlers.get();
        }
    }

    /** The frame goes to a worker; the connection's own thread is free meanwhile. */
    private static final class Delivery extends AsyncProcessorSupport {

        private final Reception reception;
        private final Function<Optional<byte[]>, Object> answers;
        private final ClassLoader camel;

        Delivery(Reception reception, Function<Optional<byte[]>, Object> answers, ClassLoader camel) {
            this.reception = reception;
            this.answers = answers;
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
                exchange.getMessage().setBody(answers.apply(answer));
                callback.done(false);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }
}
