// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import com.vaadin.flow.component.Component;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.board.Figures;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /opd-day}: the day of a department in figures and pictures. */
@org.osgi.service.component.annotations.Component
public final class DayView implements ViewContribution {

    private final Figures figures;
    private final OpdSetup setup;
    private final Neighbours neighbours;

    @Activate
    public DayView(@Reference Figures figures, @Reference OpdSetup setup, @Reference Neighbours neighbours) {
        this.figures = figures;
        this.setup = setup;
        this.neighbours = neighbours;
    }

    @Override
    public Place place() {
        return Place.menu("opd-day", "uiopd.menu.figures", Icon.EVENTS, 44, "opd.figures.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new DayPage(session, figures, setup, neighbours);
    }
}
