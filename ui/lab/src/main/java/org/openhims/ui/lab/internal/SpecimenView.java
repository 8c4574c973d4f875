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
    private final Bench bench;

    @Activate
    public SpecimenView(@Reference Specimens specimens, @Reference Bench bench) {
        this.specimens = specimens;
        this.bench = bench;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new SpecimenPage(session, specimens, bench, rest);
    }
}
