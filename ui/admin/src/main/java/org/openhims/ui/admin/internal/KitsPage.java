// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhims.platform.downtime.DowntimeKits;
import org.openhims.platform.downtime.Kit;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** Downtime kits: how many numbers of each kind, one click, and the kit is printed; the kits that were made can be printed again. */
final class KitsPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL = 24;

    private final transient Session session;
    private final transient DowntimeKits kits;
    private final Map<String, IntegerField> counts = new LinkedHashMap<>();
    private final DataTable<Kit> made;

    KitsPage(Session session, DowntimeKits kits) {
        this.session = session;
        this.kits = kits;
        this.made = new DataTable<Kit>("kits", session.t("uiadmin.kits.made"), kit -> Long.toString(kit.number()),
                new Empty(Icon.TICKET, session.t("uiadmin.kits.none"), session.t("uiadmin.kits.todo")))
                .column(session.t("uiadmin.kit"), kit -> Parts.span("h-name", Long.toString(kit.number())))
                .text(session.t("uiadmin.when"), kit -> session.formats().dateTime(kit.madeAt()))
                .text(session.t("uiadmin.user"), Kit::madeBy)
                .text(session.t("uiadmin.kit.numbers"), this::numbers)
                .text(session.t("uiadmin.kit.prints"), kit -> Integer.toString(kit.prints()))
                .column("", this::again);
        Div fields = Parts.div("h-fields");
        kits.kinds().forEach(kind -> fields.add(count(kind)));
        ActionButton make = new ActionButton("kit-make", session.t("uiadmin.kit.make"), Icon.PRINT, this::make).primary();
        add(new PageFrame(session.t("uiadmin.menu.downtime"), Parts.span("h-soft", session.t("uiadmin.kits.help")),
                new Panel(Icon.PLUS, session.t("uiadmin.kit.new"), fields, Parts.div("h-row h-form-end", make)),
                new Panel(Icon.TICKET, session.t("uiadmin.kits.made"), made)));
        show();
    }

    private IntegerField count(String kind) {
        IntegerField field = new IntegerField(session.t("downtime.kind." + kind));
        field.setId("kit-" + kind);
        field.setValue(USUAL);
        counts.put(kind, field);
        return field;
    }

    private String numbers(Kit kit) {
        return kit.counts().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(count -> session.t("downtime.kind." + count.getKey()) + ": " + count.getValue()).collect(Collectors.joining(" · "));
    }

    private Component again(Kit kit) {
        return new ActionButton("kit-print-" + kit.number(), session.t("uiadmin.kit.again"), Icon.PRINT, () -> print(kit.number())).quiet();
    }

    private void show() {
        session.attempt(() -> made.show(kits.list(session.caller())));
    }

    private void make() {
        Map<String, Integer> wanted = counts.entrySet().stream().filter(count -> count.getValue().getValue() != null && count.getValue().getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().getValue()));
        session.attempt(() -> print(kits.make(session.caller(), wanted).number()));
    }

    private void print(long number) {
        session.attempt(() -> session.print(kits.print(session.caller(), number)));
        show();
    }
}
