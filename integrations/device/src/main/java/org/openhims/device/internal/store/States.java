// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.util.Arrays;
import org.openhims.device.StoredMessage.State;

/** States as one letter: a row keeps its length when its state changes, so it stays on its page. */
final class States {

    static final String PENDING = of(State.PENDING);
    static final String DELIVERED = of(State.DELIVERED);
    static final String REFUSED = of(State.REFUSED);
    static final String FAILED = of(State.FAILED);

    private States() {
    }

    static String of(State state) {
        return state.name().substring(0, 1);
    }

    static State read(String letter) {
        return Arrays.stream(State.values()).filter(state -> of(state).equals(letter)).findFirst().orElseThrow();
    }
}
