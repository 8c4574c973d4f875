// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Where links hand in what devices send. */
@ProviderType
public interface Inbox {

    /**
     * Stores the frame, gives its reports to the laboratory, and answers. Blocks until the raw message is committed and the laboratory
     * has committed too, for at most two seconds; a link calls it on a worker of its own, one frame of a connection at a time.
     *
     * @return the bytes to send back, without the link's own framing. Empty when nothing could be stored: the link must then close the
     *         connection without an answer, so that the device keeps the message and sends it again
     */
    Optional<byte[]> receive(Frame frame);
}
