// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Small makers of plain elements. */
public final class Parts {

    private Parts() {
    }

    public static Div div(String className, Component... children) {
        Div div = new Div(children);
        div.addClassNames(className.split(" "));
        return div;
    }

    public static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassNames(className.split(" "));
        return span;
    }

    /** A number or a name that must be read right: larger than its label. */
    public static Div fact(String label, String value) {
        return div("h-fact", span("h-fact-label", label), span("h-fact-value", value));
    }

    /** How many of something, large enough to be seen from the door. */
    public static Div count(String id, long number, String label, Tone tone) {
        Span figure = span("h-number", Long.toString(number));
        figure.setId(id);
        if (number > 0 && tone == Tone.DANGER) {
            figure.addClassName(tone.className());
        }
        return div("h-count", figure, span("h-soft", label));
    }

    /** Changes are read out by screen readers, politely. */
    public static <C extends Component> C spoken(C component) {
        component.getElement().setAttribute("role", "status");
        component.getElement().setAttribute("aria-live", "polite");
        return component;
    }
}
