// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openhims.lab.Priority;
import org.openhims.lab.outside.WaitingSpecimen;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Specimens that wait for one other laboratory; a button says of each whether it goes now. */
final class WaitingTable extends Div {

    private static final long serialVersionUID = 1L;

    /** @param picked it goes now */
    private record Row(WaitingSpecimen specimen, boolean picked) {
    }

    private final transient Session session;
    private final transient Consumer<String> turned;
    private final DataTable<Row> table;

    /** @param turned told the accession number of which the button was pressed */
    WaitingTable(Session session, Consumer<String> turned) {
        this.session = session;
        this.turned = turned;
        this.table = new DataTable<Row>("outside-waiting", session.t("uilab.outside.waiting"), row -> row.specimen().accession(),
                new Empty(Icon.CHECK, session.t("uilab.outside.none"), session.t("uilab.outside.todo")))
                .column(session.t("uilab.accession"), this::number)
                .column(session.t("uilab.tests"), this::tests)
                .text(session.t("uilab.since"), row -> session.formats().ago(row.specimen().receivedAt()))
                .column("", this::pick);
        add(table);
    }

    void show(List<WaitingSpecimen> specimens, Set<String> picked) {
        table.show(specimens.stream().map(one -> new Row(one, picked.contains(one.accession()))).toList());
    }

    private Component number(Row row) {
        Div cell = Parts.div("h-line", Parts.span("h-token", row.specimen().accession()));
        if (row.specimen().priority() == Priority.URGENT) {
            cell.add(new Chip(Tone.DANGER, session.t("uilab.urgent")));
        }
        return cell;
    }

    private Component tests(Row row) {
        WaitingSpecimen one = row.specimen();
        return Parts.div("h-line", Parts.span("h-name", String.join(", ", one.tests())), Parts.span("h-line-detail",
                session.t("lab.specimen." + one.specimen()) + " · " + session.t("lab.container." + one.container())));
    }

    private Component pick(Row row) {
        String accession = row.specimen().accession();
        ActionButton pick = new ActionButton("outside-pick-" + accession, session.t(row.picked() ? "uilab.outside.picked" : "uilab.outside.pick"),
                row.picked() ? Icon.CHECK : Icon.PLUS, () -> turned.accept(accession));
        pick.setClassName("h-on", row.picked());
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(row.picked()));
        pick.setVisible(session.may("lab.outside.send"));
        return pick;
    }
}
