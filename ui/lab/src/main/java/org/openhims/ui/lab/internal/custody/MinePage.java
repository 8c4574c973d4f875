// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.custody;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.SpecimenCustody;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.ScanField;
import org.openhims.ui.parts.Tone;

/** Medico-legal specimens that are offered to the user, then those that the user has; a scanned one opens its chain. */
final class MinePage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient SpecimenCustody custody;
    private final DataTable<CustodyChain> table;

    MinePage(Session session, SpecimenCustody custody) {
        this.session = session;
        this.custody = custody;
        ScanField scan = new ScanField("custody-scan", session.t("uilab.custody.scan"), text -> open(text.replaceAll("\\s", ""))).withCamera(session);
        scan.setAutofocus(true);
        scan.addClassName("h-wide-scan");
        table = new DataTable<CustodyChain>("custody-mine", session.t("uilab.custody.mine"), CustodyChain::accession,
                new Empty(Icon.LOCK, session.t("uilab.custody.none"), session.t("uilab.custody.todo")))
                .column(session.t("uilab.accession"), chain -> Parts.span("h-token", chain.accession()))
                .column(session.t("uilab.custody.case"), chain -> Parts.div("h-line", Parts.span("h-name", Holding.number(session, chain)),
                        Parts.span("h-line-detail", PatientBanner.uhid(chain.uhid()))))
                .column(session.t("uilab.state"), this::state)
                .column("", chain -> ActionButton.of("custody-open-" + chain.accession(), session.t("uilab.custody.open"), () -> open(chain.accession())).primary());
        add(new PageFrame(session.t("uilab.custody"), scan, new Panel(Icon.LOCK, session.t("uilab.custody.mine"), Parts.spoken(table))));
        show();
        session.live(this, Set.of("lab.custody.*"), events -> show());
    }

    private void open(String accession) {
        session.go(CustodyView.PATH + '/' + accession);
    }

    private boolean waits(CustodyChain chain) {
        return session.caller().user().equals(chain.pending());
    }

    private void show() {
        session.attempt(() -> {
            List<CustodyChain> mine = custody.mine(session.caller());
            table.show(mine.stream().sorted(Comparator.comparing(chain -> !waits(chain))).toList());
        });
    }

    private Component state(CustodyChain chain) {
        return waits(chain) ? new Chip(Tone.WAITING, session.t("uilab.custody.waits", chain.holder()))
                : chain.pending() == null ? new Chip(Tone.DONE, session.t("uilab.custody.yours"))
                        : new Chip(Tone.WAITING, session.t("uilab.custody.offered", chain.pending()));
    }
}
