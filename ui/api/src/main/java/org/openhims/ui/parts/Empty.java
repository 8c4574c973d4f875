// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openhims.ui.Icon;

/** An empty page that says what to do first. */
public final class Empty extends Div {

    private static final long serialVersionUID = 1L;

    public Empty(Icon icon, String what, String todo, Component... actions) {
        addClassName("h-empty");
        Paragraph title = new Paragraph(what);
        title.addClassName("h-empty-title");
        add(icon.component(), title, new Paragraph(todo));
        add(actions);
    }
}
