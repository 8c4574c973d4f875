// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

/** The times of the day as everybody knows them, drawn for {@link org.openhims.platform.print.Element.Drawing}. */
enum Sign {
    /** Half a sun above the horizon, an arrow up. */
    MORNING("M 20 80 C 20 40 80 40 80 80 Z M 5 86 L 95 86 L 95 92 L 5 92 Z M 50 5 L 64 24 L 54 24 L 54 40 L 46 40 L 46 24 L 36 24 Z "
            + "M 8 46 L 14 42 L 24 54 L 18 58 Z M 92 46 L 86 42 L 76 54 L 82 58 Z"),
    /** A whole sun with its rays. */
    NOON("M 50 26 C 82 26 82 74 50 74 C 18 74 18 26 50 26 Z M 46 4 L 54 4 L 54 20 L 46 20 Z M 46 80 L 54 80 L 54 96 L 46 96 Z "
            + "M 4 46 L 20 46 L 20 54 L 4 54 Z M 80 46 L 96 46 L 96 54 L 80 54 Z M 16 22 L 22 16 L 32 26 L 26 32 Z "
            + "M 84 22 L 78 16 L 68 26 L 74 32 Z M 16 78 L 22 84 L 32 74 L 26 68 Z M 84 78 L 78 84 L 68 74 L 74 68 Z"),
    /** Half a sun above the horizon, an arrow down. */
    EVENING("M 20 80 C 20 40 80 40 80 80 Z M 5 86 L 95 86 L 95 92 L 5 92 Z M 50 40 L 36 21 L 46 21 L 46 5 L 54 5 L 54 21 L 64 21 Z "
            + "M 8 46 L 14 42 L 24 54 L 18 58 Z M 92 46 L 86 42 L 76 54 L 82 58 Z"),
    /** A crescent. */
    NIGHT("M 60 8 C 8 8 8 92 60 92 C 74 92 84 86 90 76 C 52 84 36 34 68 10 C 66 9 63 8 60 8 Z");

    private final String path;

    Sign(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
