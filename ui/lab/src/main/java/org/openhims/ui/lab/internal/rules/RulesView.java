// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import com.vaadin.flow.component.Component;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.rules.LabRules;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/validation/rules}: what is validated without a person, marked as much changed, or followed by another test. */
@org.osgi.service.component.annotations.Component
public final class RulesView implements ViewContribution {

    static final String PATH = "lab/validation/rules";

    private final LabRules rules;
    private final LabCatalogue catalogue;

    @Activate
    public RulesView(@Reference LabRules rules, @Reference LabCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uilab.rules", Icon.SHIELD, "lab.rules.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new RulesPage(session, rules, catalogue);
    }
}
