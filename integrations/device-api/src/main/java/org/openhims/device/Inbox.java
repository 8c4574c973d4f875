// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Where links hand in what devices send. */
@ProviderType
public interface Inbox {

    /**
     * Stores the frame, gives its reports to the laboratory, and answers. A link calls it on a worker of its own, and hands in the next
     * frame of a connection after the answer to the one before.
     *
     * @param answer told once, on this thread or another, before or after the return: when the raw message and the laboratory's work are
     *        committed, or two seconds after the raw message alone is. It gets the bytes to send back, without the link's own framing.
     *        Empty when nothing could be stored: the link must then close the connection without an answer, so that the device keeps the
     *        message and sends it again
     */
    void receive(Frame frame, Consumer<Optional<byte[]>> answer);
}
