// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.Maintenance;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Parts;

/** The analysers, those with care that is due first, and the log of one of them. */
final class AnalysersPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Set<String> due = new LinkedHashSet<>();

    /** @param chosen the analyser's name; the first one when empty */
    AnalysersPage(Session session, AnalyserLog log, List<Maintenance> due, List<String> others, String chosen) {
        this.session = session;
        due.forEach(entry -> this.due.add(entry.device()));
        Set<String> names = new LinkedHashSet<>(this.due);
        names.addAll(others);
        String shown = chosen.isEmpty() ? names.stream().findFirst().orElse("") : chosen;
        Div tabs = Parts.div("h-tabs");
        Stream.concat(names.stream(), Stream.of(shown)).filter(name -> !name.isEmpty()).distinct().forEach(name -> tabs.add(tab(name, name.equals(shown))));
        PageFrame page = new PageFrame(session.t("uilab.analysers"), tabs).tools(other(), new ActionButton("analysers-back",
                session.t("uilab.quality"), Icon.UNDO, () -> session.go(QualityView.PLACE.path())).quiet());
        page.add(shown.isEmpty() ? new Empty(Icon.DEVICE, session.t("uilab.analysers.none"), session.t("uilab.analysers.todo"))
                : Parts.div("h-halves", new CareLog(session, log, shown), new ReagentLog(session, log, shown)));
        add(page);
    }

    private ActionButton tab(String name, boolean on) {
        ActionButton tab = ActionButton.of("analyser-" + name, due.contains(name) ? session.t("uilab.analyser.due", name) : name,
                () -> session.go(AnalysersView.PATH + '/' + name));
        tab.setClassName("h-on", on);
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return tab;
    }

    /** One that sends nothing has a log, too. */
    private TextField other() {
        TextField other = new TextField();
        other.setId("analyser-other");
        other.setPlaceholder(session.t("uilab.analyser.other"));
        other.setAriaLabel(session.t("uilab.analyser.other"));
        other.setMaxLength(60);
        other.addKeyPressListener(Key.ENTER, e -> {
            if (!other.getValue().isBlank()) {
                session.go(AnalysersView.PATH + '/' + other.getValue().strip());
            }
        });
        return other;
    }
}
