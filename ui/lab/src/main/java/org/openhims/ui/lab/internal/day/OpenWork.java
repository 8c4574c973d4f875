// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Set;
import org.openhims.lab.bench.OpenWorkList;
import org.openhims.lab.bench.OpenWorkList.Count;
import org.openhims.lab.bench.OpenWorkList.Item;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** What is open in the laboratory: how many of each kind, and one by one what cannot wait, each with its way to it. */
final class OpenWork {

    private static final Set<String> URGENT = Set.of("critical", "recall", "hold", "overdue");
    private static final int LISTED = 8;

    private final Session session;

    OpenWork(Session session) {
        this.session = session;
    }

    /** @param prefix of the ids */
    void fill(Slot slot, String prefix, OpenWorkList list) {
        Div counts = Parts.div("h-counts");
        list.counts().stream().filter(count -> count.number() > 0).forEach(count -> counts.add(Parts.count(prefix + count.kind(), count.number(), kind(count.kind()),
                URGENT.contains(count.kind()) ? Tone.DANGER : Tone.PLAIN)));
        slot.add(counts.getChildren().findAny().isPresent() ? counts : Parts.span("h-soft", session.t("uilab.handover.nothing")));
        list.counts().stream().map(Count::kind).filter(URGENT::contains).forEach(kind -> {
            List<Item> items = list.items().stream().filter(item -> item.kind().equals(kind)).toList();
            if (!items.isEmpty()) {
                slot.add(part(prefix + kind, kind, items));
            }
        });
    }

    /** In one line, for a list of many: {@code Overdue 2 · Results to validate 4}. */
    String line(OpenWorkList list) {
        List<String> parts = list.counts().stream().filter(count -> count.number() > 0).map(count -> kind(count.kind()) + ' ' + count.number()).toList();
        return parts.isEmpty() ? session.t("uilab.handover.nothing") : String.join(" · ", parts);
    }

    private Component part(String id, String kind, List<Item> items) {
        Div rows = Parts.div("h-stack h-tight");
        items.stream().limit(LISTED).forEach(item -> rows.add(row(id + '-' + items.indexOf(item), item)));
        if (items.size() > LISTED) {
            rows.add(Parts.span("h-soft", session.t("uilab.handover.more", items.size() - LISTED)));
        }
        return Parts.div("h-stack h-tight", new H3(kind(kind)), rows);
    }

    private Component row(String id, Item item) {
        String path = switch (item.kind()) {
            case "critical" -> "lab/critical";
            case "recall" -> "lab/critical/recalls";
            case "hold" -> "lab/quality";
            default -> "lab/" + item.accession();
        };
        String name = item.accession() == null ? item.what() : item.what() + " · " + item.accession();
        return Parts.div("h-row", ActionButton.of(id, name, () -> session.go(path)).quiet(),
                Parts.span("h-soft h-small", session.t("uilab.critical.since", session.formats().dateTime(item.since()))));
    }

    private String kind(String kind) {
        return session.t("lab.handover.kind." + kind);
    }
}
