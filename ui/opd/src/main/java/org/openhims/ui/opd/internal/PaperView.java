// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Component;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Queues;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /paper/opd}: entering the OPD slips of a downtime. */
@org.osgi.service.component.annotations.Component
public final class PaperView implements ViewContribution {

    static final String PATH = "paper/opd";

    private final Queues queues;
    private final OpdDesk desk;

    @Activate
    public PaperView(@Reference Queues queues, @Reference OpdDesk desk) {
        this.queues = queues;
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uiopd.paper", Icon.NOTE, "opd.visit.open");
    }

    @Override
    public Component open(Session session, String rest) {
        return new PaperPage(session, queues, desk);
    }
}
