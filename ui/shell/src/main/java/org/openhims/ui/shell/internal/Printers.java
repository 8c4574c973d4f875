// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.openhims.ui.Draft;
import org.openhims.ui.Session;

/** Which printer stands at this counter. Without a choice, prints are shown as PDF. */
final class Printers extends Div {

    private static final long serialVersionUID = 1L;

    Printers(Session session, Desk desk) {
        List<String> names = desk.printing().all().stream().flatMap(p -> p.printers().stream()).toList();
        setVisible(!names.isEmpty());
        Draft choice = session.draft("counter.printer");
        Select<String> printer = new Select<>();
        printer.setId("printer");
        printer.setLabel(session.t("shell.printer"));
        printer.setItems(names);
        printer.setEmptySelectionAllowed(true);
        printer.setEmptySelectionCaption(session.t("shell.printer.none"));
        if (names.contains(choice.get("printer"))) {
            printer.setValue(choice.get("printer"));
        }
        printer.addValueChangeListener(e -> choice.put("printer", e.getValue() == null ? "" : e.getValue()));
        add(printer);
    }
}
