// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import org.openhims.lab.Specimens;
import org.openhims.lab.Unmatched;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/unmatched}: what analysers sent and nobody could match. */
@org.osgi.service.component.annotations.Component
public final class UnmatchedView implements ViewContribution {

    static final Place PLACE = Place.menu("lab/unmatched", "uilab.menu.unmatched", Icon.LINK_OFF, 42, "lab.unmatched.read");

    private final Unmatched unmatched;
    private final Specimens specimens;

    @Activate
    public UnmatchedView(@Reference Unmatched unmatched, @Reference Specimens specimens) {
        this.unmatched = unmatched;
        this.specimens = specimens;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new UnmatchedPage(session, unmatched, specimens);
    }
}
