// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import org.openhims.registration.LikelyPairs;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /duplicates}: the work list of patients who may be registered twice. */
@org.osgi.service.component.annotations.Component
public final class DuplicatesView implements ViewContribution {

    private static final int AFTER_THE_CARDS = 13;

    private final LikelyPairs pairs;

    @Activate
    public DuplicatesView(@Reference LikelyPairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public Place place() {
        return Place.menu("duplicates", "uiregistration.duplicates", Icon.PEOPLE, AFTER_THE_CARDS, "patient.duplicates");
    }

    @Override
    public Component open(Session session, String rest) {
        return new DuplicatesPage(session, pairs);
    }
}
