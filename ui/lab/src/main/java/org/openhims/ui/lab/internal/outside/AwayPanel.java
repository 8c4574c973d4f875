// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.Dispatches;
import org.openhims.platform.Page;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.ReasonDialog;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Tests of which the report is to come, overdue ones first, and the dispatches with their lists. */
final class AwayPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Session session;
    private final transient Dispatches dispatches;
    private final transient Runnable changed;
    private final DataTable<AwayTest> away;
    private final DataTable<Dispatch> sent;
    private final ActionButton older;
    private final transient List<Dispatch> shown = new ArrayList<>();
    private transient String next;

    AwayPanel(Session session, Dispatches dispatches, Runnable changed) {
        this.session = session;
        this.dispatches = dispatches;
        this.changed = changed;
        this.older = ActionButton.of("outside-older", session.t("uilab.older"), () -> session.attempt(() -> {
            read(next);
            rows();
        })).quiet();
        this.away = new DataTable<AwayTest>("outside-away", session.t("uilab.outside.away"), test -> test.item().id(),
                new Empty(Icon.CHECK, session.t("uilab.outside.home"), session.t("uilab.outside.home.todo")))
                .column(session.t("uilab.accession"), test -> Parts.div("h-line", Parts.span("h-token", test.item().accession()),
                        Parts.span("h-line-detail", test.item().test())))
                .column(session.t("uilab.outside.laboratory"), test -> Parts.div("h-line", Parts.span("h-name", test.dispatch().name()),
                        Parts.span("h-line-detail", session.t("uilab.outside.sent", session.formats().dateTime(test.dispatch().sentAt())))))
                .column(session.t("uilab.outside.due"), this::due)
                .column("", this::acts);
        this.sent = new DataTable<Dispatch>("outside-past", session.t("uilab.outside.past"), Dispatch::id,
                Parts.span("h-soft", session.t("uilab.outside.past.none")))
                .text(session.t("uilab.outside.number"), dispatch -> Long.toString(dispatch.number()))
                .column(session.t("uilab.outside.laboratory"), this::where)
                .text(session.t("uilab.outside.open"), this::left)
                .column("", this::manifest);
        addClassName("h-stack");
        add(new Panel(Icon.CLOCK, session.t("uilab.outside.away"), Parts.spoken(away)),
                new Panel(Icon.RECORD, session.t("uilab.outside.past"), sent, older));
    }

    void show() {
        shown.clear();
        read(null);
        rows();
    }

    private void read(String cursor) {
        Page<Dispatch> page = dispatches.past(session.caller(), cursor, PAGE);
        shown.addAll(page.items());
        next = page.next();
        older.setVisible(next != null);
    }

    private void rows() {
        Map<String, Dispatch> known = new HashMap<>();
        shown.forEach(dispatch -> known.put(dispatch.id(), dispatch));
        List<Dispatch.Item> late = dispatches.overdue(session.caller());
        Set<String> ids = late.stream().map(Dispatch.Item::id).collect(Collectors.toSet());
        Stream<Dispatch.Item> others = shown.stream().flatMap(dispatch -> dispatch.items().stream())
                .filter(item -> item.status() == Dispatch.Status.SENT && !ids.contains(item.id()));
        away.show(Stream.concat(late.stream(), others).map(item -> new AwayTest(item,
                known.computeIfAbsent(item.dispatch(), id -> dispatches.get(session.caller(), id)), ids.contains(item.id()))).toList());
        sent.show(shown);
    }

    private Component due(AwayTest test) {
        String when = session.formats().dateTime(test.item().dueAt());
        return test.late() ? Parts.div("h-line", new Chip(Tone.DANGER, session.t("uilab.outside.late")), Parts.span("h-line-detail", when))
                : Parts.span("h-name", when);
    }

    private Component acts(AwayTest test) {
        Dispatch.Item item = test.item();
        Div acts = Parts.div("h-row", new ActionButton("outside-back-" + item.id(), session.t("uilab.outside.back"), Icon.CHECK,
                () -> new ReturnedDialog(session, dispatches, item, changed).open()).primary(),
                new ActionButton("outside-cancel-" + item.id(), session.t("uilab.outside.cancel"), Icon.CLOSE, () -> cancel(item)).quiet().iconOnly());
        acts.setVisible(session.may("lab.outside.send"));
        return acts;
    }

    private void cancel(Dispatch.Item item) {
        new ReasonDialog(session, session.t("uilab.outside.cancel.title", item.test(), item.accession()), session.t("uilab.outside.cancel.then"),
                session.t("uilab.outside.cancel"), dispatches.cancelReasons(), (reason, note) -> {
                    if (session.attempt(() -> dispatches.cancel(session.caller(), item.id(), reason, note))) {
                        session.say(session.t("uilab.outside.cancelled", item.test()));
                    }
                    changed.run();
                }).open();
    }

    private Component where(Dispatch dispatch) {
        String detail = session.formats().dateTime(dispatch.sentAt()) + " · " + dispatch.sentBy() + " · " + dispatch.courier();
        return Parts.div("h-line", Parts.span("h-name", dispatch.name()), Parts.span("h-line-detail", detail),
                Parts.span("h-line-detail", dispatch.note() == null ? "" : dispatch.note()));
    }

    private String left(Dispatch dispatch) {
        long open = dispatch.items().stream().filter(item -> item.status() == Dispatch.Status.SENT).count();
        return session.t("uilab.outside.of", open, dispatch.items().size());
    }

    private Component manifest(Dispatch dispatch) {
        return new ActionButton("outside-manifest-" + dispatch.id(), session.t("uilab.outside.manifest"), Icon.PRINT,
                () -> session.attempt(() -> session.print(dispatches.manifest(session.caller(), dispatch.id()))));
    }
}
