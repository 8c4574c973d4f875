// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/validation}: results that wait for a person's judgement. */
@org.osgi.service.component.annotations.Component
public final class ValidationView implements ViewContribution {

    static final Place PLACE = Place.menu("lab/validation", "uilab.menu.validation", Icon.CHECK, 41, "lab.result.validate");

    private final Bench bench;

    @Activate
    public ValidationView(@Reference Bench bench) {
        this.bench = bench;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new ValidationPage(session, bench);
    }
}
