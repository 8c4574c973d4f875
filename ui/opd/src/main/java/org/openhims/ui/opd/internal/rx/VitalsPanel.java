// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.openhims.opd.VitalReading;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.Vitals;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The last vital signs; what is outside the usual range says so beside the number. */
@org.osgi.service.component.annotations.Component
public final class VitalsPanel implements PatientPanel {

    private static final int SHOWN = 3;

    private final Vitals vitals;

    @Activate
    public VitalsPanel(@Reference Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public Head head() {
        return new Head("vitals", "uiopd.vitals.panel", Icon.STETHOSCOPE, 10, "opd.note.read", Set.of(Moment.PATIENT, Moment.VISIT));
    }

    @Override
    public Component open(Session session, String uhid) {
        Div panel = Parts.div("h-stack");
        panel.setId("vitals-list");
        show(session, panel, uhid);
        session.live(panel, Set.of("opd.vitals.taken"), events -> {
            if (events.stream().anyMatch(event -> uhid.equals(event.uhid()))) {
                show(session, panel, uhid);
            }
        });
        return panel;
    }

    private void show(Session session, Div panel, String uhid) {
        session.attempt(() -> {
            List<VitalReading> last = vitals.ofPatient(session.caller(), uhid, SHOWN);
            panel.removeAll();
            if (last.isEmpty()) {
                panel.add(new Empty(Icon.STETHOSCOPE, session.t("uiopd.vitals.none"), session.t("uiopd.vitals.none.todo")));
            }
            last.forEach(reading -> panel.add(Parts.span("h-small h-soft", session.formats().dateTime(reading.takenAt())), facts(session, reading)));
        });
    }

    private static Div facts(Session session, VitalReading reading) {
        VitalSigns signs = reading.signs();
        Div facts = Parts.div("h-row");
        fact(session, facts, reading, "temperature", signs.temperature());
        fact(session, facts, reading, "pulse", signs.pulse());
        fact(session, facts, reading, "respiration", signs.respiration());
        fact(session, facts, reading, "systolic", signs.systolic());
        fact(session, facts, reading, "diastolic", signs.diastolic());
        fact(session, facts, reading, "spo2", signs.spo2());
        fact(session, facts, reading, "weight", signs.weight());
        fact(session, facts, reading, "height", signs.height());
        if (Boolean.TRUE.equals(signs.pregnant())) {
            facts.add(Parts.fact(session.t("uiopd.vitals.pregnant"), session.t("uiopd.vitals.yes")));
        }
        return facts;
    }

    private static void fact(Session session, Div facts, VitalReading reading, String sign, Number value) {
        if (value != null) {
            String flag = reading.flags().get(sign);
            facts.add(Parts.fact(session.t("uiopd.vitals." + sign), value + " " + session.t("uiopd.vitals.unit." + sign)));
            if (flag != null) {
                facts.add(new Chip(Tone.DANGER, session.t("uiopd.vitals.flag." + flag)));
            }
        }
    }
}
