// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.openhims.platform.Page;
import org.openhims.platform.record.RecordFilter;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.Records;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** What happened to a patient, newest first; new facts appear by themselves. */
final class Timeline extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient Session session;
    private final transient Records records;
    private final String uhid;
    private final Div items = Parts.div("h-timeline");
    private final ActionButton older;
    private final RecordFilters filters;
    private String next;

    Timeline(Session session, Records records, String uhid) {
        this.session = session;
        this.records = records;
        this.uhid = uhid;
        this.older = ActionButton.of("record-older", session.t("uiregistration.record.older"), () -> session.attempt(this::more)).quiet();
        items.setId("record");
        filters = new RecordFilters(session, () -> session.attempt(this::anew), () -> session.attempt(this::print));
        add(filters, items, older);
        session.attempt(this::anew);
        session.live(this, Set.of("registration.*", "opd.*", "lab.*", "healthcard.*", "pharmacy.*", "billing.*"), events -> {
            if (events.stream().anyMatch(event -> uhid.equals(event.uhid()))) {
                session.attempt(this::anew);
            }
        });
    }

    private void anew() {
        Page<RecordItem> page = records.of(session.caller(), uhid, filters.value(), null, PAGE);
        items.removeAll();
        show(page);
        if (page.items().isEmpty()) {
            items.add(filters.value().equals(RecordFilter.ALL) ? new Empty(Icon.RECORD, session.t("uiregistration.record.empty"),
                    session.t("uiregistration.record.todo")) : new Empty(Icon.RECORD, session.t("uiregistration.record.nothing"),
                    session.t("uiregistration.record.nothing.todo")));
        }
    }

    /** What is asked for, as it stands on the screen, and what is older. */
    private void print() {
        session.print(RecordSheet.of(session, uhid, filters.words(), records.of(session.caller(), uhid, filters.value(), null, RecordSheet.MOST)));
    }

    private void more() {
        show(records.of(session.caller(), uhid, filters.value(), next, PAGE));
    }

    private void show(Page<RecordItem> page) {
        page.items().forEach(item -> items.add(line(item)));
        next = page.next();
        older.setVisible(next != null);
    }

    private Div line(RecordItem item) {
        Div details = Parts.div("h-details");
        item.details().forEach(detail -> details.add(detail(detail)));
        Div title = Parts.div("h-line-name", Parts.span("h-event-title", item.title()));
        if (item.flag() != null) {
            title.add(new Chip("critical".equals(item.flag()) ? Tone.DANGER : Tone.WAITING, session.t("uiregistration.record." + item.flag())));
        }
        Div line = Parts.div("h-event", Parts.span("h-event-when", session.formats().dateTime(item.at())), Parts.div("h-event-mark"),
                Parts.div("h-event-what", title, details));
        line.getElement().setAttribute("data-kind", item.module() + '.' + item.kind());
        line.setClassName("h-tone-danger", "critical".equals(item.flag()));
        return line;
    }

    private static Span detail(RecordItem.Detail detail) {
        Span value = Parts.span("h-detail-value", detail.value());
        value.setClassName("h-tone-danger", detail.flag() != null);
        Span both = new Span();
        both.add(Parts.span("h-detail-name", detail.name()), value);
        return both;
    }
}
