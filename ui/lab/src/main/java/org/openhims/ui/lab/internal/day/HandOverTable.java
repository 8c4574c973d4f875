// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openhims.lab.bench.HandOver;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Earlier hand-overs: from whom to whom, with what was open then. */
final class HandOverTable extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final DataTable<HandOver> table;

    HandOverTable(Session session, OpenWork words) {
        this.session = session;
        this.table = new DataTable<HandOver>("handovers", session.t("uilab.handover.past"), HandOver::id,
                new Empty(Icon.PEOPLE, session.t("uilab.handover.none"), session.t("uilab.handover.todo")))
                .column(session.t("uilab.handover.from"), one -> who(one.givenBy(), session.formats().dateTime(one.givenAt())))
                .column(session.t("uilab.handover.to"), this::taken)
                .column(session.t("uilab.note"), one -> new Span(one.note() == null ? "" : one.note()))
                .column(session.t("uilab.handover.was"), one -> Parts.span("h-small", words.line(one.list())));
        add(table);
    }

    private static Component who(String name, String when) {
        return Parts.div("h-line", Parts.span("h-name", name), Parts.span("h-line-detail", when));
    }

    private Component taken(HandOver one) {
        return one.acceptedBy() == null ? new Chip(Tone.WAITING, session.t("uilab.handover.notyet"))
                : who(one.acceptedBy(), session.formats().dateTime(one.acceptedAt()));
    }

    void show(List<HandOver> all) {
        table.show(all);
    }
}
