// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.ui.parts.Panel;

/** The panels that modules contribute about a patient; they come and go with their modules, and those that stay are left alone. */
public final class PatientPanels extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final Moment moment;
    private final String uhid;
    private final transient Map<PatientPanel, Panel> shown = new HashMap<>();

    public PatientPanels(Session session, Moment moment, String uhid) {
        this.session = session;
        this.moment = moment;
        this.uhid = uhid;
        addClassName("h-stack");
        session.patientPanels().watch(this, this::show);
        show();
    }

    private void show() {
        List<PatientPanel> wanted = session.patientPanels().all().stream().filter(this::wanted)
                .sorted(Comparator.comparingInt(panel -> panel.head().order())).toList();
        shown.entrySet().removeIf(e -> !wanted.contains(e.getKey()) && gone(e.getValue()));
        for (PatientPanel panel : wanted) {
            if (!shown.containsKey(panel)) {
                session.attempt(() -> place(panel, wanted.indexOf(panel)));
            }
        }
    }

    private boolean gone(Panel panel) {
        remove(panel);
        return true;
    }

    private void place(PatientPanel panel, int at) {
        Panel framed = new Panel(panel.head().icon(), session.t(panel.head().title()), panel.open(session, uhid));
        framed.setId("panel-" + panel.head().id());
        shown.put(panel, framed);
        addComponentAtIndex(Math.min(at, getComponentCount()), framed);
    }

    private boolean wanted(PatientPanel panel) {
        return panel.head().moments().contains(moment) && session.may(panel.head().permission());
    }
}
