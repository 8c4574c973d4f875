// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;
import org.openhims.fixtures.Ports;
import org.openhims.fixtures.WorkersByHand;

/** The life of a link whose messages are a byte each. */
@Timeout(60)
class TcpLinkTest {

    private final Inbox inbox = (frame, answer) -> answer.accept(frame.bytes()[0] == '?' ? Optional.empty() : Optional.of(new byte[] {'!'}));
    private final InboxDoor door = new InboxDoor();
    private final WorkersByHand workers = new WorkersByHand();
    private final int port = Ports.fresh();
    private TcpLink link;

    private static final class Bytes extends ChannelDuplexHandler {

        private final Reception reception;

        Bytes(Reception reception) {
            this.reception = reception;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            InetAddress peer = ((InetSocketAddress) context.channel().remoteAddress()).getAddress();
            reception.admits(peer, peer, context.channel().parent() == null ? context.channel()::close : context.channel().parent()::close);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            byte[] one = {((ByteBuf) message).readByte()};
            ((ByteBuf) message).release();
            context.fireChannelRead(Frame.whole("bytes", "127.0.0.1", "bytes", one));
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            context.write(Unpooled.wrappedBuffer((byte[]) message), promise);
        }
    }

    private TcpLink open(boolean calls) {
        door.open(inbox);
        link = new TcpLink(new Place("bytes", "bytes", calls, "127.0.0.1", port, new String[0], 4, 2), Bytes::new, answer -> answer.orElse(null), door,
                workers, Clock.systemUTC()) {
        };
        return link;
    }

    @AfterEach
    void close() throws Exception {
        link.close();
        assertTrue(Ports.isFree(port));
        assertFalse(link.check().ready());
    }

    /** What comes back for a byte; -1 when the connection is closed. */
    private static int said(Socket socket, char sent) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(String.valueOf(sent).getBytes(StandardCharsets.US_ASCII));
        return socket.getInputStream().read();
    }

    @Test
    void theEnginesAnswerComesBackAndNoneClosesTheConnection() throws Exception {
        open(false);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            assertEquals('!', said(socket, 'a'));
            assertEquals(-1, said(socket, '?'));
        }
    }

    @Test
    void aPortThatIsTakenIsTriedAgain() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            open(false);
            assertTrue(link.check().reason().startsWith("cannot listen on 127.0.0.1:" + taken.getLocalPort()), link.check().reason());
            assertFalse(link.check().ready());
        }
        workers.runJobs();
        assertTrue(link.check().ready());
        try (Socket socket = new Socket("127.0.0.1", port)) {
            assertEquals('!', said(socket, 'a'));
        }
    }

    /** It may be switched off without the node being ill. */
    @Test
    void aDeviceIsCalledUntilItAnswers() throws Exception {
        open(true);
        assertTrue(link.check().reason().startsWith("cannot connect to 127.0.0.1:" + port), link.check().reason());
        assertTrue(link.check().ready());
        try (ServerSocket device = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            workers.runJobs();
            device.setSoTimeout(20_000);
            try (Socket socket = device.accept()) {
                assertEquals('!', said(socket, 'a'));
                assertEquals("", link.check().reason());
            }
        }
    }

    @Test
    void withoutAnEngineNothingIsTaken() {
        open(false);
        door.close(inbox);
        assertEquals("no engine takes messages", link.check().reason());
    }
}
