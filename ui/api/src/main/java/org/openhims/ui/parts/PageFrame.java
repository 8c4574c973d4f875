// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** A page: its name, what can be done on it, and its body. */
public final class PageFrame extends Div {

    private static final long serialVersionUID = 1L;
    private final Div tools = new Div();

    public PageFrame(String title, Component... body) {
        addClassName("h-page");
        tools.addClassName("h-tools");
        Div head = new Div(new H1(title), tools);
        head.addClassName("h-page-head");
        add(head);
        add(body);
    }

    public PageFrame tools(Component... parts) {
        tools.add(parts);
        return this;
    }
}
