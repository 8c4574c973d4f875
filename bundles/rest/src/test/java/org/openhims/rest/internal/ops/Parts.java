// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

/** Nodes that are well and ill. */
public final class Parts {

    private Parts() {
    }

    public static Readiness well() {
        return new Readiness(service -> true);
    }

    public static Readiness ill() {
        return new Readiness(service -> false);
    }
}
