// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.html.Span;

/** A state in one or two words. */
public final class Chip extends Span {

    private static final long serialVersionUID = 1L;

    public Chip(Tone tone, String text) {
        super(text);
        addClassNames("h-chip", tone.className());
    }
}
