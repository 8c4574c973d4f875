// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.pharmacy.Shortage;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** What the pharmacy is short of, and what expires within a month. */
final class StockPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SOON = 30;
    private static final int SHOWN = 15;

    StockPanel(Session session, StockLists stock) {
        Panel panel = new Panel(Icon.MODULES, session.t("uiopd.figures.stock"));
        add(panel);
        if (stock == null) {
            panel.add(Parts.span("h-soft", session.t("uiopd.figures.pharmacy.away")));
        } else if (!session.may("pharmacy.read")) {
            panel.add(Parts.span("h-soft", session.t("uiopd.figures.pharmacy.right")));
        } else {
            panel.add(shortages(session, stock.shortages(session.caller(), null)), expiring(session, stock.nearExpiry(session.caller(), null, SOON)));
        }
    }

    private static Div shortages(Session session, List<Shortage> all) {
        DataTable<Shortage> table = new DataTable<Shortage>("day-short", session.t("uiopd.figures.short"), one -> one.store() + one.product().code(),
                new Empty(Icon.CHECK, session.t("uiopd.figures.short.none"), session.t("uiopd.figures.short.none.todo")))
                .text(session.t("uiopd.figures.product"), one -> one.product().label()).text(session.t("uiopd.figures.store"), Shortage::store)
                .text(session.t("uiopd.figures.left"), one -> Integer.toString(one.quantity()))
                .text(session.t("uiopd.figures.elsewhere"), one -> Integer.toString(one.elsewhere()));
        table.show(all.stream().limit(SHOWN).toList());
        return Parts.div("h-stack h-tight", Parts.span("h-name", session.t("uiopd.figures.short.count", all.size())), table);
    }

    private static Div expiring(Session session, List<StockLine> all) {
        DataTable<StockLine> table = new DataTable<StockLine>("day-expiry", session.t("uiopd.figures.expiry"), one -> one.store() + one.batch().id(),
                new Empty(Icon.CHECK, session.t("uiopd.figures.expiry.none"), session.t("uiopd.figures.expiry.none.todo")))
                .text(session.t("uiopd.figures.product"), one -> one.product().label()).text(session.t("uiopd.figures.store"), StockLine::store)
                .text(session.t("uiopd.figures.batch"), one -> one.batch().number())
                .text(session.t("uiopd.figures.expires"), one -> session.formats().date(one.batch().lastDay()))
                .text(session.t("uiopd.figures.left"), one -> Integer.toString(one.quantity()));
        table.show(all.stream().limit(SHOWN).toList());
        return Parts.div("h-stack h-tight", Parts.span("h-name", session.t("uiopd.figures.expiry.count", all.size())), table);
    }
}
