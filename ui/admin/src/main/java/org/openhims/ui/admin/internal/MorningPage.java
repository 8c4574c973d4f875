// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.platform.morning.MorningSheet.Line;
import org.openhims.platform.morning.MorningSheet.Morning;
import org.openhims.platform.morning.MorningSheet.Section;
import org.openhims.platform.morning.Severity;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Meter;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** The morning sheet on the screen: first what wants attention, then each module's lines, with bars to look at. */
final class MorningPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient MorningSheet sheet;
    private final Div body = Parts.spoken(Parts.div("h-stack"));

    MorningPage(Session session, MorningSheet sheet) {
        this.session = session;
        this.sheet = sheet;
        ActionButton print = new ActionButton("morning-print", session.t("uiadmin.morning.print"), Icon.PRINT, this::print).primary();
        ActionButton again = new ActionButton("morning-refresh", session.t("uiadmin.refresh"), Icon.UNDO, this::show).quiet();
        add(new PageFrame(session.t("uiadmin.menu.morning"), body).tools(again, print));
        show();
    }

    private void print() {
        session.attempt(() -> session.print(sheet.paper(session.caller())));
    }

    private void show() {
        session.attempt(() -> {
            Morning morning = sheet.now(session.caller());
            body.removeAll();
            body.add(Parts.span("h-soft", session.t("uiadmin.morning.at", session.formats().dateTime(morning.at()))));
            morning.notes().forEach(line -> body.add(note(line)));
            morning.sections().forEach(section -> body.add(panel(section)));
        });
    }

    /** What wants attention, in a frame of its own. */
    static Div note(Line line) {
        Div note = Parts.div("h-warning", Icon.ALERT.component(), new Paragraph(line.title() + ": " + line.value()));
        note.setClassName("h-alarm", line.severity() == Severity.ALARM);
        note.setId("note-" + line.key());
        return note;
    }

    private Panel panel(Section section) {
        DataTable<Line> table = new DataTable<Line>("morning-" + section.name(), section.title(), Line::key,
                new Empty(Icon.LINK_OFF, session.t(section.available() ? "uiadmin.morning.none" : "uiadmin.morning.away"), ""))
                .text(session.t("uiadmin.morning.what"), Line::title)
                .column(session.t("uiadmin.morning.how"), line -> Parts.span("h-name", line.value()))
                .column("", MorningPage::picture)
                .column("", this::state);
        table.show(section.lines());
        return new Panel(null, section.title(), table);
    }

    private static Component picture(Line line) {
        return line.share() == null ? new Div() : new Meter(line.share(), tone(line.severity()));
    }

    private Component state(Line line) {
        return line.severity() == Severity.WELL ? new Div() : new Chip(tone(line.severity()), session.t("uiadmin.morning." + line.severity()));
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case WELL -> Tone.PLAIN;
            case WARNING -> Tone.WAITING;
            case ALARM -> Tone.DANGER;
        };
    }
}
