// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.platform.events.Backlog;
import org.openhims.platform.events.Backlog.Waiting;
import org.openhims.ui.Icon;
import org.openhims.ui.parts.Parts;

/** Which modules are away and how much waits for them; not there while all run. Looked at with each page, and now and then. */
final class AwayStrip extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Window window;
    private transient List<Waiting> shown = List.of();

    AwayStrip(Desk desk, Window window) {
        this.desk = desk;
        this.window = window;
        setId("away");
        addClassName("h-away");
        getElement().setAttribute("role", "status");
        desk.views().watch(this, this::show);
        setVisible(false);
    }

    void show() {
        List<Waiting> all = desk.backlogs().all().stream().map(Backlog::waiting).flatMap(List::stream).toList();
        if (!all.equals(shown)) {
            shown = all;
            removeAll();
            all.forEach(each -> add(Parts.div("h-warning", Icon.CLOCK.component(), Parts.span("h-away-text", text(each)))));
            setVisible(!all.isEmpty());
        }
    }

    private String text(Waiting each) {
        String key = "shell.module." + each.module();
        String named = window.t(key);
        return window.t("shell.away", named.equals(key) ? each.module() : named, each.count(), window.formats().time(each.since()));
    }
}
