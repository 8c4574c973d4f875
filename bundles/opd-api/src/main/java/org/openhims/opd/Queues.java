// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The queues of today. 404 {@code opd.queue.unknown} for one that is not there. Permission: {@code opd.queue.read}. */
@ProviderType
public interface Queues {

    /** All queues, by department and id. */
    List<Queue> today(Caller by);

    Queue get(Caller by, String queue);

    /** Today's visits of the queue: those called or before the doctor first, then those waiting in the order of calling, then the rest. */
    List<Visit> entries(Caller by, String queue);

    /** Of all queues: tokens called and not yet done, latest call first. For boards: no name, no sex. */
    List<Serving> serving(Caller by);

    /** What a board shows. */
    record Serving(String queue, String label, String room) {
    }
}
