// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.util.List;

/** One line of text from several faces, side by side. */
record Line(List<Shaped> parts) {

    Line {
        parts = List.copyOf(parts);
    }

    /** In points. */
    double width() {
        return parts.stream().mapToDouble(Shaped::width).sum();
    }
}
