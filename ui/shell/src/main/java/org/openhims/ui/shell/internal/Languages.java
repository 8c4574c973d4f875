// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.openhims.ui.parts.ActionButton;

/** The choice of the language, each named in itself. */
final class Languages extends Div {

    private static final long serialVersionUID = 1L;
    static final Locale HINDI = new Locale("hi");

    Languages(Visitor visitor, ShellView shell, String label) {
        addClassName("h-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        add(button("lang-hi", "हिन्दी", HINDI, visitor, shell), button("lang-en", "English", Locale.ENGLISH, visitor, shell));
    }

    private static ActionButton button(String id, String name, Locale language, Visitor visitor, ShellView shell) {
        ActionButton button = ActionButton.of(id, name, () -> shell.speak(language)).quiet();
        boolean now = visitor.locale().getLanguage().equals(language.getLanguage());
        button.getElement().setAttribute("lang", language.getLanguage());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(now));
        button.setClassName("h-on", now);
        return button;
    }
}
