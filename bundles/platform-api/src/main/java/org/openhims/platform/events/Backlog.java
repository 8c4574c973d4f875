// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.events;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What waits for modules that the facility wants and that do not run. Numbers only, for everybody who has signed in. */
@ProviderType
public interface Backlog {

    /**
     * @param module such as {@code pharmacy}
     * @param count events that it will get when it is back, 1 or more; what comes meanwhile is seen after two seconds
     * @param since when the oldest of them was written down
     */
    record Waiting(String module, long count, Instant since) {
    }

    /** By module; none for a module that runs, or that nobody wants. */
    List<Waiting> waiting();
}
