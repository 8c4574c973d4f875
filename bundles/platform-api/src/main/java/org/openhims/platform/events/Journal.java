// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.events;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The journal as an administrator sees it. Permissions: {@code events.read}, {@code events.replay}. */
@ProviderType
public interface Journal {

    /** A subscriber: its cursor, how many events it has not seen yet, how many are parked, and whether it is running. */
    record Subscription(String name, long position, long behind, long parked, boolean running) {
    }

    /** An event that a subscriber failed on, or that waits behind one. */
    record Parked(String subscriber, Event event, String reason, int attempts) {
    }

    /** Newest first; a null cursor starts at the newest. */
    Page<Delivery> events(Caller by, String cursor, int limit);

    List<Subscription> subscriptions(Caller by);

    List<Parked> parked(Caller by, String subscriber);

    /** Tries the parked events of a subscriber again, oldest first; returns how many went through. */
    int retry(Caller by, String subscriber);
}
