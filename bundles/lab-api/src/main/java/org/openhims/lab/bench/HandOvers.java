// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What one shift leaves to the next. Permissions: {@code lab.worklist} to read, {@code lab.handover} to give and accept. */
@ProviderType
public interface HandOvers {

    /** What is open now. */
    OpenWorkList open(Caller by);

    /**
     * Keeps what is open now for the next shift.
     *
     * @param note at most 1000 characters; null for none
     */
    HandOver give(Caller by, String note);

    /** By another person than who gave it: 409 {@code lab.handover.self}, {@code lab.handover.accepted}; 404 {@code lab.handover.unknown}. */
    HandOver accept(Caller by, String id);

    /** Newest first. */
    Page<HandOver> past(Caller by, String cursor, int limit);
}
