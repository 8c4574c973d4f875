// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Shows what stands for some facts, and makes it anew only when the facts are others: a button that somebody is about to click stays
 * where it is when the page is refreshed.
 */
public final class Slot extends Div {

    private static final long serialVersionUID = 1L;
    private transient List<Object> shown;

    public Slot(String className) {
        addClassNames(className.split(" "));
    }

    /** Fills the emptied slot, unless these facts are shown already. */
    public void show(Consumer<Slot> fill, Object... facts) {
        List<Object> now = Arrays.asList(facts.clone());
        if (!Objects.equals(now, shown)) {
            removeAll();
            fill.accept(this);
            // Last, so that a failure leaves nothing that counts as shown.
            shown = now;
        }
    }
}
