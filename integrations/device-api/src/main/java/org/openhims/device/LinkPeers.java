// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Who is connected now; registered as a service by links on which devices stay connected. */
@ConsumerType
public interface LinkPeers {

    /** As in {@link Frame#link}. */
    String link();

    /** Addresses as in {@link Frame#peer}; asked often, so without waiting. */
    Set<String> connected();
}
