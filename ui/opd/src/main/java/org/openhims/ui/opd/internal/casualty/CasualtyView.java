// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.casualty;

import com.vaadin.flow.component.Component;
import org.openhims.opd.Queues;
import org.openhims.opd.casualty.Casualty;
import org.openhims.opd.casualty.MedicoLegal;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /casualty}: emergencies by colour. */
@org.osgi.service.component.annotations.Component
public final class CasualtyView implements ViewContribution {

    private final Casualty casualty;
    private final MedicoLegal records;
    private final Queues queues;

    @Activate
    public CasualtyView(@Reference Casualty casualty, @Reference MedicoLegal records, @Reference Queues queues) {
        this.casualty = casualty;
        this.records = records;
        this.queues = queues;
    }

    @Override
    public Place place() {
        return Place.menu("casualty", "uiopd.menu.casualty", Icon.ALERT, 24, "opd.casualty.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new CasualtyPage(session, casualty, records, queues);
    }
}
