// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/morning}: how the facility stands, and its one page of paper. */
@org.osgi.service.component.annotations.Component
public final class MorningView implements ViewContribution {

    static final Place PLACE = Place.menu("admin/morning", "uiadmin.menu.morning", Icon.CLOCK, 79, "morning.read");

    private final MorningSheet sheet;

    @Activate
    public MorningView(@Reference MorningSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new MorningPage(session, sheet);
    }
}
