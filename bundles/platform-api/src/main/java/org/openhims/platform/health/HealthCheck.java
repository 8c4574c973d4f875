// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.health;

import org.osgi.annotation.versioning.ConsumerType;

/** Tells whether a part of the node can do its work. The node is ready when every check passes. */
@ConsumerType
public interface HealthCheck {

    /** @param reason in a few words without personal data; empty when well */
    record Health(boolean ready, String reason) {

        public static final Health WELL = new Health(true, "");

        public static Health ill(String reason) {
            return new Health(false, reason);
        }
    }

    String name();

    /** Answers within a second. */
    Health check();
}
