// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.openhims.platform.record.Records;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The longitudinal record on the patient's page and in an open visit. */
@org.osgi.service.component.annotations.Component
public final class RecordPanel implements PatientPanel {

    private static final int LAST = 100;

    private final Records records;

    @Activate
    public RecordPanel(@Reference Records records) {
        this.records = records;
    }

    @Override
    public Head head() {
        return new Head("record", "uiregistration.record", Icon.RECORD, LAST, "record.read", Set.of(Moment.PATIENT, Moment.VISIT));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new Timeline(session, records, uhid);
    }
}
