// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.@name@.internal;

import com.vaadin.flow.component.Component;
import org.openhims.@name@.@Name@Notes;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /@name@}: the notes on a patient. */
@org.osgi.service.component.annotations.Component
public final class @Name@View implements ViewContribution {

    static final Place PLACE = Place.menu("@name@", "ui@name@.menu", Icon.NOTE, 90, "@name@.note.read");

    private final @Name@Notes notes;

    @Activate
    public @Name@View(@Reference @Name@Notes notes) {
        this.notes = notes;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new @Name@Page(session, notes, rest);
    }
}
