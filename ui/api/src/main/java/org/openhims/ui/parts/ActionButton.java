// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Shortcut;

/** A button with a stable id, and the key that does the same shown on it. */
public final class ActionButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    public ActionButton(String id, String text, Icon icon, Runnable action) {
        setId(id);
        addClassName("h-button");
        getElement().setAttribute("type", "button");
        if (icon != null) {
            add(icon.component());
        }
        Span label = new Span(text);
        label.addClassName("h-button-text");
        add(label);
        addClickListener(e -> action.run());
    }

    public static ActionButton of(String id, String text, Runnable action) {
        return new ActionButton(id, text, null, action);
    }

    /** The one thing that this page is for. */
    public ActionButton primary() {
        addClassName("h-primary");
        return this;
    }

    /** Cannot be taken back. */
    public ActionButton danger() {
        addClassName("h-danger");
        return this;
    }

    /** Without a frame, for what is seldom wanted. */
    public ActionButton quiet() {
        addClassName("h-quiet");
        return this;
    }

    /** Only the icon is shown; the text is for screen readers and the tool tip. */
    public ActionButton iconOnly() {
        addClassName("h-icon-only");
        setTitle(getChildren().filter(c -> c.hasClassName("h-button-text")).findFirst().map(c -> c.getElement().getText()).orElse(""));
        return this;
    }

    /** The key does what a click does while the button is on the screen. */
    public ActionButton key(FKey key) {
        if (key != null) {
            Span hint = new Span(key.name());
            hint.addClassName("h-key");
            hint.getElement().setAttribute("aria-hidden", "true");
            add(hint);
            getElement().setAttribute("aria-keyshortcuts", key.name());
            Shortcut.click(this, key);
        }
        return this;
    }
}
