// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.bench.BenchWork;
import org.openhims.platform.Page;
import org.openhims.ui.Draft;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.SpecimenActs;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.ScanField;
import org.openhims.ui.parts.Slot;

/** The specimens of one bench; which one stands in the address, so that a bench keeps its own bookmark. A scanned tube opens. */
final class BenchPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;
    private static final String BENCH = "bench";
    private static final List<SpecimenStatus> STATES = List.of(SpecimenStatus.RECEIVED, SpecimenStatus.RESULTED, SpecimenStatus.COLLECTED);

    private final transient Session session;
    private final transient BenchWork work;
    private final transient Draft choice;
    private final transient SpecimenActs acts;
    private final Slot benches = new Slot("h-tabs");
    private final Slot states = new Slot("h-tabs");
    private final DataTable<Specimen> table;
    private final ActionButton paper;
    private final String bench;
    private SpecimenStatus state;
    private transient List<Specimen> shown = List.of();

    BenchPage(Session session, BenchWork work, String wanted) {
        this.session = session;
        this.work = work;
        this.choice = session.draft("lab.bench");
        this.acts = new SpecimenActs(session, null, () -> { });
        List<String> all = work.benches(session.caller());
        this.bench = all.contains(wanted) ? wanted : all.contains(choice.get(BENCH)) ? choice.get(BENCH) : all.get(0);
        choice.put(BENCH, bench);
        String kept = choice.get("state");
        this.state = kept.isEmpty() ? SpecimenStatus.RECEIVED : SpecimenStatus.valueOf(kept);
        this.table = table();
        this.paper = new ActionButton("bench-print", session.t("uilab.bench.print"), Icon.PRINT,
                () -> session.print(BenchList.of(session, bench, state, shown))).key(FKey.F9);
        ScanField scan = new ScanField("bench-scan", session.t("uilab.bench.scan"), this::open).withCamera(session);
        scan.addClassName("h-wide-scan");
        scan.setAutofocus(true);
        add(new PageFrame(session.t("uilab.bench"), benches, scan,
                new Panel(Icon.FLASK, session.t("lab.department." + bench), states, table)).tools(Doors.toSpecimens(session), paper));
        benches.show(slot -> all.forEach(each -> slot.add(benchTab(each))), bench);
        show();
        session.live(this, Set.of("lab.*"), events -> show());
    }

    private DataTable<Specimen> table() {
        return new DataTable<Specimen>("bench-specimens", session.t("uilab.bench"), Specimen::accession,
                new Empty(Icon.FLASK, session.t("uilab.bench.none"), session.t("uilab.bench.todo")))
                .column(session.t("uilab.accession"), acts::number)
                .column(session.t("uilab.patient"), acts::person)
                .column(session.t("uilab.tests"), acts::tests)
                .text(session.t("uilab.since"), specimen -> session.formats().waited(SpecimenActs.since(specimen)))
                .column("", this::button);
    }

    private Component button(Specimen specimen) {
        ActionButton open = ActionButton.of("bench-open-" + specimen.accession(), session.t("uilab.bench.open"), () -> open(specimen.accession()));
        open.getElement().setAttribute("aria-label", session.t("uilab.bench.open.of", specimen.accession(), specimen.name()));
        return open;
    }

    private void open(String accession) {
        session.go("lab/" + accession.replaceAll("\\s", ""));
    }

    private void show() {
        session.attempt(() -> {
            Map<SpecimenStatus, String> counts = new EnumMap<>(SpecimenStatus.class);
            for (SpecimenStatus each : STATES) {
                Page<Specimen> page = work.worklist(session.caller(), bench, each, null, SHOWN);
                counts.put(each, page.items().size() + (page.next() == null ? "" : "+"));
                if (each == state) {
                    shown = page.items();
                }
            }
            table.show(shown);
            paper.setEnabled(!shown.isEmpty());
            states.show(slot -> STATES.forEach(each -> slot.add(stateTab(each, counts.get(each)))), counts, state);
        });
    }

    private ActionButton benchTab(String each) {
        return Doors.pressed(ActionButton.of("bench-" + each, session.t("lab.department." + each), () -> session.go(BenchView.PATH + '/' + each)),
                each.equals(bench));
    }

    private ActionButton stateTab(SpecimenStatus each, String count) {
        return Doors.pressed(ActionButton.of("bench-tab-" + each, session.t("uilab.tab." + each.name(), count), () -> {
            state = each;
            choice.put("state", each.name());
            show();
        }), each == state);
    }
}
