// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.pharmacy.HeldMove;
import org.openhims.pharmacy.HeldMoves;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** Controlled drugs for wards and other stores that wait for a second person; hidden when there are none. */
final class HeldMoveTable extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient HeldMoves held;
    private final transient Runnable changed;
    private final DataTable<HeldMove> table;

    HeldMoveTable(Session session, HeldMoves held, Runnable changed) {
        this.session = session;
        this.held = held;
        this.changed = changed;
        this.table = new DataTable<HeldMove>("pharm-moves", session.t("uipharm.held"), HeldMove::id,
                new Empty(Icon.CHECK, session.t("uipharm.waiting.none"), session.t("uipharm.waiting.todo")))
                .text(session.t("uipharm.product"), HeldMove::label)
                .text(session.t("uipharm.number"), HeldMove::number)
                .text(session.t("uipharm.quantity"), move -> Integer.toString(move.quantity()))
                .text(session.t("uipharm.move.place"), HeldMove::to)
                .text(session.t("uipharm.by"), HeldMove::by)
                .column("", this::acts);
        add(new Panel(Icon.PEOPLE, session.t("uipharm.held"), table));
    }

    void show() {
        List<HeldMove> all = session.may("pharmacy.witness") || session.may("pharmacy.stock") ? held.waiting(session.caller()) : List.of();
        setVisible(!all.isEmpty());
        table.show(all);
    }

    private Div acts(HeldMove move) {
        Div acts = Parts.div("h-row");
        if (session.may("pharmacy.witness") && !move.by().equals(session.caller().user())) {
            acts.add(ActionButton.of("pharm-move-witness-" + move.id(), session.t("uipharm.witness"),
                    () -> work(() -> held.witness(session.caller(), move.id()))).primary());
        }
        if (session.may("pharmacy.stock")) {
            acts.add(ActionButton.of("pharm-move-cancel-" + move.id(), session.t("uipharm.cancel"),
                    () -> work(() -> held.cancel(session.caller(), move.id()))).quiet());
        }
        return acts;
    }

    private void work(Runnable work) {
        session.attempt(work);
        changed.run();
    }
}
