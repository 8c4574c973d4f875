// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import org.openhims.lab.Specimens;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab}: collection and reception; {@code /lab/<accession>} shows one specimen. */
@org.osgi.service.component.annotations.Component
public final class SpecimenView implements ViewContribution {

    static final Place PLACE = Place.menu("lab", "uilab.menu.specimens", Icon.TUBE, 40, "lab.worklist");

    private final Specimens specimens;

    @Activate
    public SpecimenView(@Reference Specimens specimens) {
        this.specimens = specimens;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new SpecimenPage(session, specimens, rest);
    }
}
