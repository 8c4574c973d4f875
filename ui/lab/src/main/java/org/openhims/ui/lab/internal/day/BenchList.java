// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import java.util.List;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.SpecimenActs;

/** The worklist of a bench on paper, with room for what is measured by hand. */
final class BenchList {

    private static final double SIZE = 9;
    private static final List<Double> WIDTHS = List.of(2.2, 3.5, 3.0, 1.6, 3.2);

    private BenchList() {
    }

    static Sheet of(Session session, String bench, SpecimenStatus state, List<Specimen> specimens) {
        String title = session.t("lab.department." + bench) + " · " + session.t("uilab.status." + state.name());
        List<String> head = List.of(session.t("uilab.accession"), session.t("uilab.patient"), session.t("uilab.tests"), session.t("uilab.since"),
                session.t("uilab.value"));
        return new Sheet(title, Sheet.Paper.A4, session.caller().locale(), List.of(Element.Text.bold(title, 14),
                Element.Text.plain(session.t("uilab.bench.printed", session.formats().date(session.formats().today()),
                        session.formats().time(session.formats().now()), specimens.size()), SIZE),
                new Element.Gap(2), new Element.Table(head, specimens.stream().map(specimen -> row(session, specimen)).toList(), WIDTHS, SIZE)));
    }

    private static List<String> row(Session session, Specimen specimen) {
        String born = specimen.birthDate() == null ? "" : session.formats().born(specimen.birthDate()) + " · ";
        String urgent = specimen.priority() == Priority.URGENT ? "\n" + session.t("uilab.urgent") : "";
        return List.of(specimen.accession() + urgent, specimen.name() + '\n' + born + session.t("ui.sex." + specimen.sex()),
                String.join(", ", specimen.tests()), session.formats().dateTime(SpecimenActs.since(specimen)), "");
    }
}
