// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.QualityControl;
import org.openhims.platform.Page;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;

/** Holds of the past: how each ended, and why when a person lifted it. */
final class HoldsPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Session session;
    private final transient QualityControl quality;
    private final DataTable<Hold> table;
    private final ActionButton older;
    private final transient List<Hold> shown = new ArrayList<>();
    private transient String next;

    HoldsPage(Session session, QualityControl quality) {
        this.session = session;
        this.quality = quality;
        this.table = table(session, new QualityWords(session), hold -> new Div());
        this.older = ActionButton.of("holds-older", session.t("uilab.older"), () -> read(next)).quiet();
        add(new PageFrame(session.t("uilab.holds.past"), new Panel(Icon.LOCK, session.t("uilab.holds.past"), table, older)).tools(
                new ActionButton("holds-back", session.t("uilab.quality"), Icon.UNDO, () -> session.go(QualityView.PLACE.path())).quiet()));
        begin();
        session.live(this, Set.of("lab.qc.*"), events -> begin());
    }

    static DataTable<Hold> table(Session session, QualityWords words, Function<Hold, Component> acts) {
        return new DataTable<Hold>("holds", session.t("uilab.holds"), Hold::id,
                new Empty(Icon.CHECK, session.t("uilab.holds.none"), session.t("uilab.holds.todo")))
                .column(session.t("uilab.hold"), words::hold)
                .column("", acts);
    }

    private void begin() {
        shown.clear();
        read(null);
    }

    private void read(String cursor) {
        session.attempt(() -> {
            Page<Hold> page = quality.holds(session.caller(), false, cursor, PAGE);
            shown.addAll(page.items());
            next = page.next();
            older.setVisible(next != null);
            table.show(shown);
        });
    }
}
