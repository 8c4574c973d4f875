// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.platform.Page;
import org.openhims.ui.Draft;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.day.Doors;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.ScanField;
import org.openhims.ui.parts.Slot;

/**
 * Specimens on their way to the laboratory. A scanned tube takes the step of the list that is open, collected or received, without a
 * further key; one that is not at this step is only shown.
 */
final class SpecimenPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;
    private static final List<SpecimenStatus> STATES = List.of(SpecimenStatus.ORDERED, SpecimenStatus.COLLECTED, SpecimenStatus.RECEIVED,
            SpecimenStatus.RESULTED);

    private final transient Session session;
    private final transient Specimens specimens;
    private final transient Draft choice;
    private final transient SpecimenActs acts;
    private final Slot tabs = new Slot("h-tabs");
    private final Slot scanned = Parts.spoken(new Slot("h-stack"));
    private final SpecimenSheet sheet;
    private final DataTable<Specimen> table;
    private SpecimenStatus state;
    private String shown;

    SpecimenPage(Session session, Specimens specimens, Bench bench, String accession) {
        this.session = session;
        this.specimens = specimens;
        this.choice = session.draft("lab.specimens");
        this.shown = accession;
        this.acts = new SpecimenActs(session, specimens, this::show);
        this.sheet = new SpecimenSheet(session, bench, this::show);
        this.table = new DataTable<Specimen>("lab-specimens", session.t("uilab.menu.specimens"), Specimen::accession,
                new Empty(Icon.TUBE, session.t("uilab.specimens.none"), session.t("uilab.specimens.todo")))
                .column(session.t("uilab.accession"), acts::number)
                .column(session.t("uilab.patient"), acts::person)
                .column(session.t("uilab.tests"), acts::tests)
                .text(session.t("uilab.since"), specimen -> session.formats().waited(SpecimenActs.since(specimen)))
                .column("", acts::buttons);
        String kept = choice.get("state");
        state = kept.isEmpty() ? SpecimenStatus.ORDERED : SpecimenStatus.valueOf(kept);
        scanned.setId("lab-scanned");
        ScanField scan = new ScanField("lab-scan", session.t("uilab.scan"), this::scan).withCamera(session);
        scan.setAutofocus(true);
        scan.addClassName("h-wide-scan");
        ActionButton paper = new ActionButton("lab-paper", session.t("uilab.paper"), Icon.NOTE, () -> session.go(PaperView.PATH)).quiet();
        paper.setVisible(session.may("lab.downtime.enter"));
        add(new PageFrame(session.t("uilab.specimens"), scan, scanned, sheet, tabs, new Panel(Icon.TUBE, session.t("uilab.worklist"), table))
                .tools(Doors.all(session)).tools(paper));
        show();
        session.live(this, Set.of("lab.*"), events -> show());
    }

    private void scan(String accession) {
        session.attempt(() -> {
            Specimen specimen = specimens.get(session.caller(), accession.replaceAll("\\s", ""));
            shown = specimen.accession();
            if (specimen.status() == state && state == SpecimenStatus.ORDERED) {
                specimens.collect(session.caller(), shown);
                session.say(session.t("uilab.collected", shown));
            } else if (specimen.status() == state && state == SpecimenStatus.COLLECTED) {
                specimens.receive(session.caller(), shown);
                session.say(session.t("uilab.received", shown));
            }
        });
        show();
    }

    private void show() {
        session.attempt(() -> {
            Map<SpecimenStatus, String> counts = new EnumMap<>(SpecimenStatus.class);
            for (SpecimenStatus each : STATES) {
                Page<Specimen> page = specimens.worklist(session.caller(), each, null, SHOWN);
                counts.put(each, page.items().size() + (page.next() == null ? "" : "+"));
                if (each == state) {
                    table.show(page.items());
                }
            }
            tabs.show(slot -> counts.forEach((each, count) -> slot.add(tab(each, count))), counts, state);
            if (!shown.isEmpty()) {
                Specimen specimen = specimens.get(session.caller(), shown);
                scanned.show(slot -> slot.add(one(specimen)), specimen);
                sheet.show(specimen);
            }
        });
    }

    private ActionButton tab(SpecimenStatus each, String count) {
        ActionButton tab = ActionButton.of("lab-tab-" + each, session.t("uilab.tab." + each.name(), count), () -> {
            state = each;
            choice.put("state", each.name());
            show();
        });
        tab.setClassName("h-on", each == state);
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(each == state));
        return tab;
    }

    private Component one(Specimen specimen) {
        Div card = Parts.div("h-now", acts.number(specimen), acts.person(specimen), acts.tests(specimen), acts.buttons(specimen));
        card.setId("lab-specimen-" + specimen.accession());
        return card;
    }
}
