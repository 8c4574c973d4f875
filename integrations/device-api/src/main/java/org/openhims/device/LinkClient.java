// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.osgi.annotation.versioning.ConsumerType;

/** The calling end of a link, with its framing: what an analyser does. Registered as a service by links. */
@ConsumerType
public interface LinkClient {

    /** The protocol of what it carries, as in {@link Codec#protocol}. */
    String protocol();

    /** The port of this node's own listener. */
    int port();

    /** A connection to a listener. Waits at most some seconds for it. */
    Call call(InetSocketAddress listener) throws IOException;

    /** An open connection, used by one thread. */
    interface Call extends AutoCloseable {

        /**
         * Sends a message and waits for what comes back.
         *
         * @param message without framing
         * @return the answer without framing; empty when the message was taken and nothing is said to it
         * @throws IOException when it was not taken, or no answer came in time
         */
        byte[] send(byte[] message) throws IOException;

        @Override
        void close() throws IOException;
    }
}
