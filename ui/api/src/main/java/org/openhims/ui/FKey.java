// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.Key;

/** Function keys for the commonest acts of a counter: those that no browser keeps for itself, and F7, which pages may take. */
public enum FKey {
    F2(Key.F2), F4(Key.F4), F7(Key.F7), F8(Key.F8), F9(Key.F9);

    private final Key key;

    FKey(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }
}
