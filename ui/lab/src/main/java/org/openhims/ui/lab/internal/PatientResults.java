// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;

/** What was ordered and what came of it; a released result appears by itself and is marked. */
final class PatientResults extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;
    private static final int ORDERS = 10;

    private final transient Session session;
    private final transient LabOrders orders;
    private final transient Results results;
    private final String uhid;
    private final Slot open = new Slot("h-stack h-tight");
    private final DataTable<Result> table;

    PatientResults(Session session, LabOrders orders, Results results, String uhid) {
        this.session = session;
        this.orders = orders;
        this.results = results;
        this.uhid = uhid;
        this.table = ResultCells.columns(session, new DataTable<Result>("lab-results", session.t("uilab.panel"), Result::id,
                new Empty(Icon.FLASK, session.t("uilab.results.none"), session.t("uilab.results.todo"))));
        table.text(session.t("uilab.when"), result -> session.formats().dateTime(result.observedAt() == null ? result.receivedAt() : result.observedAt()));
        addClassName("h-stack");
        open.setId("lab-open-orders");
        add(open, Parts.spoken(table));
        show();
        session.live(this, Set.of("lab.*"), events -> {
            if (events.stream().anyMatch(event -> uhid.equals(event.uhid()))) {
                show();
            }
        });
    }

    private void show() {
        session.attempt(() -> {
            List<Result> known = results.of(session.caller(), uhid, null, SHOWN).items();
            table.show(ordered(known));
            List<LabOrder> last = orders.of(session.caller(), uhid, null, ORDERS).items();
            open.show(slot -> last.forEach(order -> slot.add(line(order))), last);
        });
    }

    /** The newest specimen first, the results of each as they came. */
    private static List<Result> ordered(List<Result> newestFirst) {
        Map<String, LinkedList<Result>> specimens = new LinkedHashMap<>();
        newestFirst.stream().filter(result -> result.status() != ResultStatus.SUPERSEDED)
                .forEach(result -> specimens.computeIfAbsent(result.accession(), accession -> new LinkedList<>()).addFirst(result));
        return specimens.values().stream().flatMap(List::stream).toList();
    }

    private Div line(LabOrder order) {
        Div line = Parts.div("h-row", Parts.span("h-name", String.join(", ", order.tests())),
                Parts.span("h-small h-soft", session.formats().ago(order.orderedAt())));
        order.specimens().forEach(specimen -> line.add(new Chip(ResultCells.tone(specimen.status()),
                specimen.accession() + " · " + session.t("uilab.status." + specimen.status().name()))));
        if (order.results().stream().anyMatch(result -> result.status().reported())) {
            line.add(new ActionButton("lab-report-" + order.id(), session.t("uilab.report"), Icon.PRINT,
                    () -> session.attempt(() -> session.print(results.report(session.caller(), order.id())))).quiet());
        }
        return line;
    }
}
