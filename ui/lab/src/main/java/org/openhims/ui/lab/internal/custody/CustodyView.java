// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.custody;

import com.vaadin.flow.component.Component;
import org.openhims.lab.custody.SpecimenCustody;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/custody}: medico-legal specimens that the user has or is to take; {@code /lab/custody/<accession>} is the chain of one. */
@org.osgi.service.component.annotations.Component
public final class CustodyView implements ViewContribution {

    public static final String PATH = "lab/custody";

    private final SpecimenCustody custody;

    @Activate
    public CustodyView(@Reference SpecimenCustody custody) {
        this.custody = custody;
    }

    @Override
    public Place place() {
        return Place.menu(PATH, "uilab.menu.custody", Icon.LOCK, 43, "lab.custody");
    }

    @Override
    public Component open(Session session, String rest) {
        return rest.isEmpty() ? new MinePage(session, custody) : new CustodyPage(session, custody, rest);
    }
}
