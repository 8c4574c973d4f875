// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openhims.device.Codec;
import org.openhims.device.Frame.Wholeness;
import org.openhims.device.Frame;
import org.openhims.lib.link.Reception;

/**
 * One connection: blocks out of bytes, one at a time. The next bytes are not even read before the answer has left, so a sender that is
 * faster than the laboratory is held back by TCP, and answers keep the order of the messages. Runs on the connection's event loop only.
 */
final class Connection extends ChannelDuplexHandler {

    private static final byte[] START = {0x0b};
    private static final byte[] END = {0x1c, 0x0d};

    private final Settings settings;
    private final Reception reception;
    private final BlockReader reader;
    private String peer;
    private boolean admitted;
    private boolean busy;
    private boolean last;
    private long lastRead = System.nanoTime();

    Connection(Settings settings, Reception reception) {
        this.settings = settings;
        this.reception = reception;
        this.reader = new BlockReader(settings.maxMegabytes() << 20);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(false);
        context.pipeline().addBefore(context.name(), "idle", new IdleStateHandler(settings.unfinishedSeconds(), 0, 0));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        InetSocketAddress address = (InetSocketAddress) context.channel().remoteAddress();
        peer = address.getAddress().getHostAddress();
        InetSocketAddress own = (InetSocketAddress) context.channel().localAddress();
        admitted = reception.admits(address.getAddress(), own.getAddress(), context.channel().parent()::close);
        if (admitted) {
            context.fireChannelActive();
            context.read();
        } else {
            context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf buffer = (ByteBuf) message;
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        buffer.release();
        lastRead = System.nanoTime();
        reader.feed(bytes);
        proceed(context);
    }

    /** Hands on the next block, or reads more. */
    private void proceed(ChannelHandlerContext context) {
        if (busy || !context.channel().isActive()) {
            return;
        }
        Block block = reader.next();
        while (block != null && block.wholeness() == Wholeness.UNFINISHED) {
            reception.lost(frame(block));
            block = reader.next();
        }
        if (block == null) {
            context.read();
        } else if (reception.begins()) {
            busy = true;
            last = block.wholeness() == Wholeness.TOO_LARGE;
            reception.traffic().messages.increment();
            context.fireChannelRead(frame(block));
        } else {
            context.close();
        }
    }

    private Frame frame(Block block) {
        return new Frame(settings.name(), peer, "hl7v2", block.bytes(), block.wholeness());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        reception.traffic().answers.increment();
        promise.addListener(written -> {
            release();
            if (last || !written.isSuccess()) {
                context.close();
            } else {
                proceed(context);
            }
        });
        byte[] answer = (byte[]) message;
        if (answer.length == 0) {
            promise.setSuccess();
        } else {
            context.write(Unpooled.wrappedBuffer(blocks(answer)), promise);
        }
    }

    /** Each message of an answer by itself. */
    private static byte[][] blocks(byte[] answer) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int to = 0; to <= answer.length; to++) {
            if (to == answer.length || answer[to] == Codec.NEXT) {
                parts.addAll(List.of(START, Arrays.copyOfRange(answer, from, to), END));
                from = to + 1;
            }
        }
        return parts.toArray(byte[][]::new);
    }

    private void release() {
        if (busy) {
            busy = false;
            reception.ends();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && !busy) {
            long idle = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastRead);
            int most = settings.idleSeconds();
            if (reader.within() || most > 0 && idle >= most) {
                context.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        release();
        if (admitted) {
            if (reader.within()) {
                reception.lost(frame(reader.unfinished()));
            }
            reception.left(reader.skipped(), peer);
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
