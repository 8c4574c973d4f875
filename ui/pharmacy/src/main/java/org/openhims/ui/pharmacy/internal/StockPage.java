// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.Shortage;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Meter;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** A store's stock in three lists: all of it, what expires within ninety days, and what is missing. */
final class StockPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SOON = 90;

    private enum Shown { ALL, EXPIRING, MISSING }

    private final transient Session session;
    private final transient StockLists lists;
    private final transient BatchActs acts;
    private final transient StoreChoice store;
    private final Slot tabs = new Slot("h-tabs");
    private final TextField filter;
    private final DataTable<StockLine> batches;
    private final DataTable<Shortage> missing;
    private final HeldMoveTable held;
    private Shown shown = Shown.ALL;

    StockPage(Session session, MoveDialog.Services services, StockLists lists) {
        this.session = session;
        this.lists = lists;
        this.acts = new BatchActs(session, services, this::show);
        this.store = new StoreChoice(session, services.catalogue(), "MAIN", this::show);
        this.filter = new TextField(session.t("uipharm.filter"));
        filter.setId("pharm-filter");
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(e -> show());
        this.batches = new DataTable<StockLine>("pharm-batches", session.t("uipharm.stock"), line -> line.batch().id(),
                new Empty(Icon.CHECK, session.t("uipharm.stock.none"), session.t("uipharm.stock.todo")))
                .column(session.t("uipharm.product"), StockPage::product)
                .text(session.t("uipharm.number"), line -> line.batch().number())
                .column(session.t("uipharm.expiry"), this::expiry)
                .text(session.t("uipharm.quantity"), line -> Integer.toString(line.quantity()))
                .column("", acts::of);
        this.missing = new DataTable<Shortage>("pharm-missing", session.t("uipharm.tab.missing"), one -> one.product().code(),
                new Empty(Icon.CHECK, session.t("uipharm.missing.none"), session.t("uipharm.missing.todo")))
                .text(session.t("uipharm.product"), one -> one.product().label())
                .column(session.t("uipharm.quantity"), this::level)
                .text(session.t("uipharm.others"), one -> Integer.toString(one.elsewhere()));
        this.held = new HeldMoveTable(session, services.held(), this::show);
        ActionButton receive = new ActionButton("pharm-receive", session.t("uipharm.menu.receive"), Icon.DOWN, () -> session.go(ReceiveView.PATH));
        receive.setVisible(session.may("pharmacy.stock"));
        add(new PageFrame(session.t("uipharm.stock"), held, tabs, filter, new Panel(Icon.MODULES, session.t("uipharm.stock"), batches, missing))
                .tools(store, receive));
        show();
        session.live(this, Set.of("pharmacy.*"), events -> show());
    }

    private static Component product(StockLine line) {
        return Parts.div("h-line", Parts.span("h-name", line.product().label()), Parts.span("h-line-detail", line.product().form()));
    }

    /** How much of a year is left, as a bar. */
    private Component expiry(StockLine line) {
        long days = ChronoUnit.DAYS.between(session.formats().today(), line.batch().lastDay());
        Tone tone = days < 0 ? Tone.DANGER : days <= SOON ? Tone.WAITING : Tone.DONE;
        Div cell = Parts.div("h-row", Parts.span("h-name", line.batch().expiry()), new Meter(days / 365.0, tone));
        if (days < 0) {
            cell.add(new Chip(Tone.DANGER, session.t("uipharm.expired")));
        } else if (days <= SOON) {
            cell.add(new Chip(Tone.WAITING, session.t("uipharm.days", days)));
        }
        if (line.batch().status() != BatchStatus.GOOD) {
            cell.add(new Chip(Tone.DANGER, session.t("uipharm.status." + line.batch().status().name())));
        }
        return cell;
    }

    private Component level(Shortage one) {
        double share = one.product().minimum() == 0 ? 0 : (double) one.quantity() / one.product().minimum();
        return Parts.div("h-row", Parts.span("h-name", session.t("uipharm.level", one.quantity(), one.product().minimum())),
                new Meter(share, Tone.DANGER), one.quantity() == 0 ? new Chip(Tone.DANGER, session.t("uipharm.out"))
                        : new Chip(Tone.WAITING, session.t("uipharm.low")));
    }

    private void show() {
        session.attempt(() -> {
            List<StockLine> soon = lists.nearExpiry(session.caller(), store.code(), SOON);
            List<Shortage> out = lists.shortages(session.caller(), store.code());
            tabs.show(slot -> {
                slot.add(tab(Shown.ALL, session.t("uipharm.tab.all")), tab(Shown.EXPIRING, session.t("uipharm.tab.expiring") + " · " + soon.size()),
                        tab(Shown.MISSING, session.t("uipharm.tab.missing") + " · " + out.size()));
            }, soon.size(), out.size(), shown);
            filter.setVisible(shown == Shown.ALL);
            batches.setVisible(shown != Shown.MISSING);
            missing.setVisible(shown == Shown.MISSING);
            batches.show(shown == Shown.EXPIRING ? soon : lists.shelf(session.caller(), store.code(), filter.getValue()));
            missing.show(out);
            held.show();
        });
    }

    private ActionButton tab(Shown each, String text) {
        ActionButton tab = ActionButton.of("pharm-tab-" + each.name().toLowerCase(Locale.ROOT), text, () -> {
            shown = each;
            show();
        });
        tab.setClassName("h-on", each == shown);
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(each == shown));
        return tab;
    }
}
