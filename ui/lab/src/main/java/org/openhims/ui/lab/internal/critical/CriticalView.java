// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import com.vaadin.flow.component.Component;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.registration.Patients;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.lab.internal.Beat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code /lab/critical}: values of which nobody was told yet; {@code /lab/critical/recalls}: patients who have to be called back. */
@org.osgi.service.component.annotations.Component
public final class CriticalView implements ViewContribution {

    static final Place PLACE = Place.menu("lab/critical", "uilab.menu.critical", Icon.ALERT, 39, "lab.critical.read");
    static final String RECALLS = "recalls";

    private final CriticalValues values;
    private final Beat beat;

    /** Tells the telephone number of who has to be called back; may be away. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Patients patients;

    @Activate
    public CriticalView(@Reference CriticalValues values, @Reference Beat beat) {
        this.values = values;
        this.beat = beat;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new CriticalPage(session, values, new Phone(session, () -> patients), beat, rest.equals(RECALLS));
    }
}
