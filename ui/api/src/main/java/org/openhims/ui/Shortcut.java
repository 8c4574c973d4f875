// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;

/** Keys of a counter. They work while their component is on the screen, and the browser does not see them. */
public final class Shortcut {

    private Shortcut() {
    }

    /** The key clicks the component. */
    public static void click(ClickNotifier<?> component, FKey key) {
        component.addClickShortcut(key.key()).setBrowserDefaultAllowed(false);
    }

    /** The key does something while the owner is on the screen. */
    public static void on(Component owner, FKey key, Runnable action) {
        Shortcuts.addShortcutListener(owner, action::run, key.key()).setBrowserDefaultAllowed(false);
    }

    /** Esc leaves. */
    public static void escape(Component owner, Runnable action) {
        Shortcuts.addShortcutListener(owner, action::run, Key.ESCAPE).listenOn(owner);
    }
}
