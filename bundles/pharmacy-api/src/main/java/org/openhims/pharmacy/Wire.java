// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.Locale;

/** The form of constants in JSON. */
final class Wire {

    private Wire() {
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
