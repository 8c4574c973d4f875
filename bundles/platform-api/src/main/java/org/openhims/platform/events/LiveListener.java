// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.events;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Told of events as they are committed, at most once and only while registered: to refresh what people look at, never to keep books. */
@ConsumerType
public interface LiveListener {

    /** As {@link EventHandler#types()}. */
    Set<String> types();

    /** Be quick and throw nothing; called on a thread of the journal. */
    void told(Event event);
}
