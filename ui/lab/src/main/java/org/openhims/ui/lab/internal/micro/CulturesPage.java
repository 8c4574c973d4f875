// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.openhims.lab.Priority;
import org.openhims.lab.micro.OpenCulture;
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

/** Cultures under way, urgent ones first, then the oldest; a scanned bottle opens its own. */
final class CulturesPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Session session;
    private final transient CultureServices services;
    private final DataTable<OpenCulture> table;

    CulturesPage(Session session, CultureServices services) {
        this.session = session;
        this.services = services;
        ScanField scan = new ScanField("culture-scan", session.t("uilab.culture.scan"), text -> open(text.replaceAll("\\s", ""))).withCamera(session);
        scan.setAutofocus(true);
        scan.addClassName("h-wide-scan");
        table = new DataTable<OpenCulture>("cultures", session.t("uilab.cultures"), open -> open.accession() + open.analyte(),
                new Empty(Icon.FLASK, session.t("uilab.cultures.none"), session.t("uilab.cultures.todo")))
                .column(session.t("uilab.accession"), this::number)
                .column(session.t("uilab.patient"), open -> Parts.div("h-line", Parts.span("h-name", open.patient()),
                        Parts.span("h-line-detail", PatientBanner.uhid(open.uhid()))))
                .text(session.t("uilab.since"), open -> session.t("uilab.culture.hours", open.hours()))
                .column(session.t("uilab.culture.last"), this::last)
                .column("", open -> ActionButton.of("culture-open-" + open.accession(), session.t("uilab.culture.open"), () -> open(open.accession())).primary());
        add(new PageFrame(session.t("uilab.cultures"), scan, new Panel(Icon.FLASK, session.t("uilab.cultures.open"), Parts.spoken(table))));
        show();
        session.live(this, Set.of("lab.*"), events -> show());
    }

    private void open(String accession) {
        session.go(CultureView.PLACE.path() + '/' + accession);
    }

    private void show() {
        session.attempt(() -> table.show(services.cultures().worklist(session.caller(), null, SHOWN).items()));
    }

    private Component number(OpenCulture open) {
        Div cell = Parts.div("h-line", Parts.span("h-token", open.accession()), Parts.span("h-line-detail", open.name()));
        if (open.priority() == Priority.URGENT) {
            cell.add(new Chip(Tone.DANGER, session.t("uilab.urgent")));
        }
        return cell;
    }

    private Component last(OpenCulture open) {
        return open.last() == null ? Parts.span("h-soft", session.t("uilab.culture.nothing")) : CultureCells.report(session, open.last());
    }
}
