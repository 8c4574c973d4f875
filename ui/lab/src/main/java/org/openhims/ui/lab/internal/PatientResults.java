// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
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
    private final transient Bench bench;
    private final String uhid;
    private final Slot open = new Slot("h-stack h-tight");
    private final DataTable<Shown> table;

    PatientResults(Session session, Bench bench, String uhid) {
        this.session = session;
        this.bench = bench;
        this.uhid = uhid;
        this.table = ResultCells.columns(session, new DataTable<Shown>("lab-results", session.t("uilab.panel"), shown -> shown.result().id(),
                new Empty(Icon.FLASK, session.t("uilab.results.none"), session.t("uilab.results.todo"))));
        table.text(session.t("uilab.when"), shown -> session.formats().dateTime(at(shown.result())));
        if (session.may("lab.result.amend")) {
            table.column("", shown -> AmendDialog.button(session, bench.results, shown.result(), this::show));
        }
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
            List<Result> known = bench.results.of(session.caller(), uhid, null, SHOWN).items();
            List<LabOrder> last = bench.orders.of(session.caller(), uhid, null, ORDERS).items();
            List<Result> all = Stream.concat(known.stream(), last.stream().flatMap(order -> order.results().stream())).toList();
            table.show(Shown.of(ordered(known), bench.held(session), all));
            open.show(slot -> last.forEach(order -> slot.add(line(order))), last);
        });
    }

    private static Instant at(Result result) {
        return result.observedAt() == null ? result.receivedAt() : result.observedAt();
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
            line.add(SpecimenSheet.report(session, bench, order.id()));
        }
        return line;
    }
}
