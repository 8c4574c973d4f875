// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openhims.device.Frame.Wholeness;
import org.openhims.device.Frame;
import org.openhims.lib.link.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection and the conversation on it. No byte is read while a message is being made safe. Runs on the connection's event loop only.
 */
final class Connection extends ChannelDuplexHandler implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Settings settings;
    private final Reception reception;
    private final Faults faults;
    private final Conversation conversation;
    private ChannelHandlerContext context;
    private Future<?> timer;
    private String peer;
    private boolean admitted;
    private boolean busy;

    Connection(Settings settings, Reception reception, Faults faults) {
        this.settings = settings;
        this.reception = reception;
        this.faults = faults;
        this.conversation = new Conversation(this, Limits.of(settings));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        context.channel().config().setAutoRead(false);
        context.pipeline().addBefore(context.name(), "idle", new IdleStateHandler(settings.idleSeconds(), 0, 0));
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        Channel channel = context.channel();
        InetSocketAddress address = (InetSocketAddress) channel.remoteAddress();
        peer = address.getAddress().getHostAddress();
        Channel port = channel.parent() == null ? channel : channel.parent();
        // Whom we have called ourselves need not be listed.
        InetSocketAddress own = (InetSocketAddress) (channel.parent() == null ? address : channel.localAddress());
        admitted = reception.admits(address.getAddress(), own.getAddress(), port::close);
        if (admitted) {
            context.fireChannelActive();
            context.read();
        } else {
            context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext read, Object message) {
        ByteBuf buffer = (ByteBuf) message;
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        buffer.release();
        conversation.feed(bytes);
        more();
    }

    private void more() {
        if (!conversation.busy() && context.channel().isActive()) {
            context.read();
        }
    }

    /** The engine's answer comes back. */
    @Override
    public void write(ChannelHandlerContext written, Object message, ChannelPromise promise) {
        promise.setSuccess();
        release();
        conversation.answered(((Answer) message).bytes());
        more();
    }

    @Override
    public void send(byte[] bytes) {
        context.writeAndFlush(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public void await(Duration patience) {
        if (timer != null) {
            timer.cancel(false);
        }
        timer = patience == null ? null : context.executor().schedule(this::expired, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void expired() {
        if (context.channel().isActive()) {
            conversation.expired();
            more();
        }
    }

    @Override
    public void deliver(byte[] message) {
        if (reception.begins()) {
            busy = true;
            reception.traffic().messages.increment();
            context.fireChannelRead(frame(message, Wholeness.WHOLE));
        } else {
            context.close();
        }
    }

    @Override
    public void lost(byte[] message, Wholeness how) {
        reception.lost(frame(message, how));
    }

    @Override
    public void fault(Fault fault) {
        if (fault == Fault.GIVEN_UP) {
            LOG.warn("{} at {} did not take the answer to its question; it has to ask again", settings.name(), peer);
        }
        faults.count(fault);
    }

    private Frame frame(byte[] message, Wholeness how) {
        return new Frame(settings.name(), peer, "astm", message, how);
    }

    private void release() {
        if (busy) {
            busy = false;
            reception.traffic().answers.increment();
            reception.ends();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext triggered, Object event) {
        if (event instanceof IdleStateEvent && conversation.neutral()) {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        await(null);
        release();
        if (admitted) {
            conversation.closed();
            reception.left(conversation.skipped(), peer);
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext caught, Throwable cause) {
        context.close();
    }
}
