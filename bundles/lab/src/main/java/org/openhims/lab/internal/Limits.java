// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

/** How long a page may be. */
public final class Limits {

    private Limits() {
    }

    public static int within(int asked, int most) {
        return Math.max(1, Math.min(asked, most));
    }
}
