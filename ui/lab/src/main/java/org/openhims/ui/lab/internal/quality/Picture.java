// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.html.Div;
import org.openhims.ui.parts.Parts;

/** A picture that the laboratory has drawn, with what it shows in words; too wide for a phone, it is moved by finger or arrow keys. */
final class Picture extends Div {

    private static final long serialVersionUID = 1L;
    private final Div drawn = Parts.div("h-drawn");
    private final Div words = Parts.div("h-small h-soft");

    Picture() {
        addClassName("h-stack");
        setId("picture");
        drawn.getElement().setAttribute("role", "img");
        drawn.getElement().setAttribute("tabindex", "0");
        words.setId("picture-words");
        add(drawn, words);
    }

    void show(String svg, String described) {
        drawn.getElement().setProperty("innerHTML", svg);
        drawn.getElement().setAttribute("aria-label", described);
        words.setText(described);
    }
}
