// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.Results;
import org.openhims.lab.Specimens;
import org.openhims.lab.micro.Cultures;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/culture}: cultures under way; {@code /lab/culture/<accession>} is one of them. */
@org.osgi.service.component.annotations.Component
public final class CultureView implements ViewContribution {

    static final Place PLACE = Place.menu("lab/culture", "uilab.menu.culture", Icon.FLASK, 42, "lab.worklist");

    private final CultureServices services;

    @Activate
    public CultureView(@Reference Cultures cultures, @Reference Specimens specimens, @Reference LabCatalogue catalogue, @Reference Results results) {
        services = new CultureServices(cultures, specimens, catalogue, results);
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return rest.isEmpty() ? new CulturesPage(session, services) : new CulturePage(session, services, rest);
    }
}
