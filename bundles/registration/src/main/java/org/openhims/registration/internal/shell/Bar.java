// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.shell;

/** How far something is, to be looked at. */
final class Bar {

    private static final int WIDTH = 30;
    private static final int HUNDRED = 100;

    private Bar() {
    }

    static String of(long done, long all) {
        int full = (int) Math.min(WIDTH, WIDTH * done / Math.max(1, all));
        return String.format("[%s%s] %3d %%", "#".repeat(full), ".".repeat(WIDTH - full), Math.min(HUNDRED, HUNDRED * done / Math.max(1, all)));
    }
}
