// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import org.openhims.platform.Money;
import org.openhims.platform.Problem;

/** What is typed as an amount. */
final class Amounts {

    private Amounts() {
    }

    /** 400 that names the field for what is none. */
    static Money of(String field, String text) {
        try {
            return Money.parse(text.strip().replace("₹", "").replace(",", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, "money");
        }
    }
}
