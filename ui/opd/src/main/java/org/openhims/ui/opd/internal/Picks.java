// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** Asks for one of a few. */
public final class Picks {

    private Picks() {
    }

    public static <E> void open(Session session, String title, List<E> items, Function<E, String> text, Consumer<E> picked) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("26rem");
        Div picks = Parts.div("h-picks");
        for (E item : items) {
            picks.add(ActionButton.of("pick-" + item, text.apply(item), () -> {
                dialog.close();
                picked.accept(item);
            }));
        }
        dialog.add(picks);
        dialog.getFooter().add(ActionButton.of("pick-leave", session.t("ui.confirm.leave"), dialog::close));
        dialog.open();
    }
}
