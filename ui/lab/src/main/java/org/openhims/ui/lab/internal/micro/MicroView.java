// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.micro.Cultures;
import org.openhims.lab.micro.Microbiology;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/microbiology}: the cumulative antibiogram and the laboratory's own rules. */
@org.osgi.service.component.annotations.Component
public final class MicroView implements ViewContribution {

    private static final Place PLACE = Place.menu("lab/microbiology", "uilab.menu.micro", Icon.SHIELD, 43, "lab.worklist");

    private final Microbiology microbiology;
    private final Cultures cultures;
    private final LabCatalogue catalogue;

    @Activate
    public MicroView(@Reference Microbiology microbiology, @Reference Cultures cultures, @Reference LabCatalogue catalogue) {
        this.microbiology = microbiology;
        this.cultures = cultures;
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new MicroPage(session, microbiology, new MicroWords(session, cultures, catalogue));
    }
}
