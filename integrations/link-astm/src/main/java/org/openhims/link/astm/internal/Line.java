// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.time.Duration;
import org.openhims.device.Frame.Wholeness;

/** What a conversation does to the world. */
interface Line {

    void send(byte[] bytes);

    /** Has {@link Conversation#expired} called after that time, instead of what was said before; null for never. */
    void await(Duration patience);

    /** Hands on a whole message; {@link Conversation#answered} follows, at once or later. */
    void deliver(byte[] message);

    /** Shows what came of a message that was not delivered. */
    void lost(byte[] message, Wholeness how);

    /** Something went wrong that is worth counting. */
    void fault(Fault fault);
}
