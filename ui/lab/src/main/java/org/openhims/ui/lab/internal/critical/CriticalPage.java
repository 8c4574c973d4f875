// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.platform.Page;
import org.openhims.registration.Banner;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.Beat;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;

/** Critical values of which nobody was told yet, the oldest first, and the patients who have to be called back. */
final class CriticalPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Session session;
    private final transient CriticalValues values;
    private final transient Phone phone;
    private final transient CriticalCells cells;
    private final boolean recalls;
    private final Slot tabs = new Slot("h-tabs");
    private final DataTable<CriticalRow> table;
    private final ActionButton next;
    private transient List<CriticalRow> rows = List.of();

    CriticalPage(Session session, CriticalValues values, Phone phone, Beat beat, boolean recalls) {
        this.session = session;
        this.values = values;
        this.phone = phone;
        this.recalls = recalls && session.may("lab.critical.recall");
        this.cells = new CriticalCells(session);
        this.table = this.recalls ? callingBack() : waiting();
        this.next = new ActionButton("critical-next", session.t(this.recalls ? "uilab.recalls.next" : "uilab.critical.next"), Icon.CALL, this::oldest)
                .primary().key(FKey.F9);
        ActionButton levels = new ActionButton("critical-levels", session.t("uilab.levels"), Icon.PEOPLE, this::levels).quiet();
        levels.setVisible(session.may("lab.critical.manage"));
        add(new PageFrame(session.t("uilab.critical.title"), tabs, new Panel(Icon.ALERT,
                session.t(this.recalls ? "uilab.recalls" : "uilab.critical.waiting"), Parts.spoken(table))).tools(levels, next));
        show();
        session.live(this, Set.of("lab.critical.*", "lab.result.*"), events -> show());
        beat.watch(this, cells::timeGoesOn);
    }

    private DataTable<CriticalRow> waiting() {
        return table(new Empty(Icon.CHECK, session.t("uilab.critical.none"), session.t("uilab.critical.todo")))
                .column(session.t("uilab.critical.waits"), cells::waits)
                .column(session.t("uilab.critical.level"), cells::level)
                .column("", this::acts);
    }

    private DataTable<CriticalRow> callingBack() {
        return table(new Empty(Icon.CHECK, session.t("uilab.recalls.none"), session.t("uilab.recalls.todo")))
                .column(session.t("uilab.told"), cells::told)
                .column(session.t("uilab.recall.attempts"), cells::attempts)
                .column("", this::recall);
    }

    private ActionButton recall(CriticalRow row) {
        ActionButton recall = ActionButton.of("recall-" + row.value().id(), session.t("uilab.recall"), () -> call(row)).primary();
        recall.getElement().setAttribute("aria-label", session.t("uilab.recall.of", row.banner().name()));
        return recall;
    }

    private DataTable<CriticalRow> table(Empty empty) {
        return new DataTable<CriticalRow>("critical", session.t("uilab.critical.title"), row -> row.value().id(), empty)
                .column(session.t("uilab.patient"), cells::person)
                .column(session.t("uilab.value"), cells::value);
    }

    private Component acts(CriticalRow row) {
        ActionButton tell = ActionButton.of("critical-told-" + row.value().id(), session.t("uilab.critical.tell"), () -> tell(row)).primary();
        tell.getElement().setAttribute("aria-label", session.t("uilab.critical.tell.of", row.value().analyteName(), row.banner().name()));
        tell.setVisible(session.may("lab.critical.acknowledge"));
        ActionButton open = new ActionButton("critical-open-" + row.value().id(), session.t("uilab.critical.patient"), Icon.PERSON,
                () -> session.go("patient/" + row.value().uhid())).quiet().iconOnly();
        open.setVisible(session.may("patient.read"));
        return Parts.div("h-row", tell, open);
    }

    private void oldest() {
        if (recalls) {
            call(rows.get(0));
        } else {
            tell(rows.get(0));
        }
    }

    private void call(CriticalRow row) {
        new RecallDialog(session, values, phone, row, this::show).open();
    }

    private void tell(CriticalRow row) {
        new ToldDialog(session, values, row, this::show).open();
    }

    private void levels() {
        session.attempt(() -> new LevelsDialog(session, values, values.levels(session.caller())).open());
    }

    private void show() {
        session.attempt(() -> {
            Page<CriticalValue> open = values.open(session.caller(), null, SHOWN);
            Page<CriticalValue> left = session.may("lab.critical.recall") ? values.recalls(session.caller(), null, SHOWN) : Page.all(List.of());
            rows = rows((recalls ? left : open).items());
            table.show(rows);
            next.setVisible(!rows.isEmpty() && session.may(recalls ? "lab.critical.recall" : "lab.critical.acknowledge"));
            tabs.show(slot -> {
                slot.add(tab("critical-tab-open", "uilab.critical.tab", open, false));
                if (session.may("lab.critical.recall")) {
                    slot.add(tab("critical-tab-recalls", "uilab.recalls.tab", left, true));
                }
            }, open.items().size(), left.items().size());
        });
    }

    private List<CriticalRow> rows(List<CriticalValue> items) {
        Map<String, Banner> banners = session.banners(items.stream().map(CriticalValue::uhid).collect(Collectors.toSet()));
        return items.stream().map(value -> new CriticalRow(value, banners.get(value.uhid()))).toList();
    }

    private ActionButton tab(String id, String text, Page<CriticalValue> page, boolean leadsToRecalls) {
        String path = CriticalView.PLACE.path() + (leadsToRecalls ? '/' + CriticalView.RECALLS : "");
        ActionButton tab = ActionButton.of(id, session.t(text, page.items().size() + (page.next() == null ? "" : "+")), () -> session.go(path));
        tab.setClassName("h-on", leadsToRecalls == recalls);
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(leadsToRecalls == recalls));
        return tab;
    }
}
