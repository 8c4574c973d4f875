// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import org.openhims.platform.events.Journal;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/events}: the journal, who reads it, and what got stuck. */
@org.osgi.service.component.annotations.Component
public final class EventsView implements ViewContribution {

    private final Journal journal;

    @Activate
    public EventsView(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Place place() {
        return Place.menu("admin/events", "uiadmin.menu.events", Icon.EVENTS, 84, "events.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new EventsPage(session, journal);
    }
}
