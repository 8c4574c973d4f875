// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import org.openhims.registration.Consents;
import org.openhims.registration.Households;
import org.openhims.registration.Merges;
import org.openhims.registration.Patients;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /merge}: undone merges that wait for a decision. {@code /merge/<uhid>}: which other record is this person's?
 * {@code /merge/<uhid>/<uhid>}: both side by side. {@code /merge/undone/<merge>}: what was written in between.
 */
@org.osgi.service.component.annotations.Component
public final class MergeView implements ViewContribution {

    static final String PATH = "merge";
    static final String UNDONE = "undone/";

    private static final int AFTER_THE_CARDS = 32;

    private final Merges merges;
    private final Patients patients;
    private final Households households;
    private final Consents consents;

    @Activate
    public MergeView(@Reference Merges merges, @Reference Patients patients, @Reference Households households, @Reference Consents consents) {
        this.merges = merges;
        this.patients = patients;
        this.households = households;
        this.consents = consents;
    }

    @Override
    public Place place() {
        return Place.menu(PATH, "uiregistration.merge.menu", Icon.PEOPLE, AFTER_THE_CARDS, "patient.merge");
    }

    @Override
    public Component open(Session session, String rest) {
        if (rest.isEmpty()) {
            return new MergesWaitingPage(session, merges);
        }
        if (rest.startsWith(UNDONE)) {
            return new UnmergePage(session, merges, rest.substring(UNDONE.length()));
        }
        String[] both = rest.split("/");
        return both.length == 1 ? new MergeFindPage(session, patients, both[0])
                : new MergePage(session, merges, new Belonging(session, households, consents), both[0], both[1]);
    }
}
