// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The devices of this node, and the search of what they sent. Permission: {@code device.messages.read}. */
@ProviderType
public interface Devices {

    /**
     * Which messages; each part null for any.
     *
     * @param device the {@link Device#id}
     * @param accession as sent
     * @param from the first moment of receipt
     * @param to before this moment
     */
    record Query(String device, Outcome outcome, String accession, Instant from, Instant to) {
    }

    /** By name. Those that fell silent more than 14 days ago are left out. A few seconds old at most. */
    List<Device> list(Caller by);

    /**
     * Newest first. 404 {@code device.unknown} when there is no such device.
     *
     * @param cursor null starts at the newest
     * @param limit 1 to 200
     */
    Page<TracedMessage> search(Caller by, Query query, String cursor, int limit);

    /**
     * A message with its content, which holds a person's data: each reading is audited, and who may not see the laboratory's results
     * ({@code lab.worklist}) gets it masked. 404 {@code device.message.unknown}.
     */
    OpenedMessage open(Caller by, String id);
}
