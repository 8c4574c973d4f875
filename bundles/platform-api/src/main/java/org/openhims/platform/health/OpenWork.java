// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What is unfinished in a module, listed before it is disabled. */
@ConsumerType
public interface OpenWork {

    /** @param kind key of a text with the count as {@code {0}}, such as {@code lab.openwork.collected} */
    record Item(String module, String kind, long count) {
    }

    List<Item> openWork();
}
