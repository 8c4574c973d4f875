// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.openhims.ui.Icon;

/** A framed part of a page with a heading, what can be done there, and a body. */
public final class Panel extends Section {

    private static final long serialVersionUID = 1L;
    private final Div tools = new Div();

    public Panel(Icon icon, String title, Component... body) {
        addClassName("h-panel");
        H2 heading = new H2(title);
        tools.addClassName("h-tools");
        Div head = new Div();
        head.addClassName("h-panel-head");
        if (icon != null) {
            head.add(icon.component());
        }
        head.add(heading, tools);
        add(head);
        add(body);
        getElement().setAttribute("aria-label", title);
    }

    public Panel tools(Component... parts) {
        tools.add(parts);
        return this;
    }
}
