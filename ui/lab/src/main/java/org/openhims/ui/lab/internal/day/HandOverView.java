// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Component;
import org.openhims.lab.bench.HandOvers;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/handover}: what one shift leaves to the next. */
@org.osgi.service.component.annotations.Component
public final class HandOverView implements ViewContribution {

    static final String PATH = "lab/handover";

    private final HandOvers handOvers;

    @Activate
    public HandOverView(@Reference HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uilab.handover", Icon.PEOPLE, "lab.worklist");
    }

    @Override
    public Component open(Session session, String rest) {
        return new HandOverPage(session, handOvers);
    }
}
