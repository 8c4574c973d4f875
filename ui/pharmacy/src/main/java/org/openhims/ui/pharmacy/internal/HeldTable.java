// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispensing;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** Controlled drugs that wait for a second person; hidden when there are none. */
final class HeldTable extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Dispensing dispensing;
    private final transient Runnable changed;
    private final DataTable<Dispense> table;

    HeldTable(Session session, Dispensing dispensing, Runnable changed) {
        this.session = session;
        this.dispensing = dispensing;
        this.changed = changed;
        this.table = new DataTable<Dispense>("pharm-held", session.t("uipharm.held"), Dispense::id,
                new Empty(Icon.CHECK, session.t("uipharm.waiting.none"), session.t("uipharm.waiting.todo")))
                .text(session.t("uipharm.patient"), Dispense::name)
                .text(session.t("uipharm.by"), Dispense::by)
                .text(session.t("uipharm.since"), dispense -> session.formats().waited(dispense.at()))
                .column("", this::acts);
        add(new Panel(Icon.PEOPLE, session.t("uipharm.held"), table));
    }

    void show() {
        List<Dispense> all = session.may("pharmacy.witness") ? dispensing.held(session.caller()) : List.of();
        setVisible(!all.isEmpty());
        table.show(all);
    }

    private Div acts(Dispense dispense) {
        Div acts = Parts.div("h-row");
        if (!dispense.by().equals(session.caller().user())) {
            acts.add(ActionButton.of("pharm-witness-" + dispense.id(), session.t("uipharm.witness"),
                    () -> work(() -> dispensing.witness(session.caller(), dispense.id()))).primary());
        }
        acts.add(ActionButton.of("pharm-cancel-" + dispense.id(), session.t("uipharm.cancel"),
                () -> work(() -> dispensing.cancel(session.caller(), dispense.id()))).quiet());
        return acts;
    }

    private void work(Runnable work) {
        session.attempt(work);
        changed.run();
    }
}
