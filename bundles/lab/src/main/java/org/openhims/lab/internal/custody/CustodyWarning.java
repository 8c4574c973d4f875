// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import java.util.Optional;

/** What results of specimens of medico-legal cases are marked with; who is marked is not validated without a person. */
public final class CustodyWarning {

    static final String BROKEN = "lab.warning.seal-broken";
    private static final String DUE = "lab.warning.custody-due";

    private CustodyWarning() {
    }

    /** @param custody of the specimen; null for one of no such case */
    public static Optional<String> of(String custody) {
        if (custody == null || custody.equals("intact")) {
            return Optional.empty();
        }
        return Optional.of(custody.equals("broken") ? BROKEN : DUE);
    }
}
