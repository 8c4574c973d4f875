// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A bar of which a part is filled; silent for screen readers, since the figure stands beside it. */
public final class Meter extends Span {

    private static final long serialVersionUID = 1L;

    /** @param share 0 to 1 */
    public Meter(double share, Tone tone) {
        addClassNames("h-meter", tone.className());
        getElement().setAttribute("aria-hidden", "true");
        Span filled = new Span();
        filled.getStyle().set("width", String.format(Locale.ROOT, "%.0f%%", 100 * Math.max(0, Math.min(1, share))));
        add(filled);
    }
}
