// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.util.Locale;

/** How constants are written in JSON. */
final class Wire {

    private Wire() {
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
