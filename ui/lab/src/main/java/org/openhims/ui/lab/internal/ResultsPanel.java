// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** A patient's orders and results beside the note and on the patient's page. */
@org.osgi.service.component.annotations.Component
public final class ResultsPanel implements PatientPanel {

    private final Bench bench;

    @Activate
    public ResultsPanel(@Reference Bench bench) {
        this.bench = bench;
    }

    @Override
    public Head head() {
        return new Head("lab", "uilab.panel", Icon.FLASK, 30, "lab.result.read", Set.of(Moment.PATIENT, Moment.VISIT));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new PatientResults(session, bench, uhid);
    }
}
