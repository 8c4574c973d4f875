// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Component;
import org.openhims.lab.bench.Turnaround;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.lab.internal.Beat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/turnaround}: how long specimens take, for the wall and for the desk. */
@org.osgi.service.component.annotations.Component
public final class TurnaroundView implements ViewContribution {

    static final String PATH = "lab/turnaround";

    private final Turnaround turnaround;
    private final Beat beat;

    @Activate
    public TurnaroundView(@Reference Turnaround turnaround, @Reference Beat beat) {
        this.turnaround = turnaround;
        this.beat = beat;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uilab.turnaround", Icon.CLOCK, "lab.worklist");
    }

    @Override
    public Component open(Session session, String rest) {
        return new TurnaroundPage(session, turnaround, beat);
    }
}
