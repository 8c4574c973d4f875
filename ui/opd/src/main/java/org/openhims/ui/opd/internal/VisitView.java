// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Component;
import org.openhims.opd.Consultation;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.NotePrints;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Templates;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.opd.internal.note.LabDesk;
import org.openhims.ui.opd.internal.note.NoteServices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /visit/<id>}: the doctor's page. */
@org.osgi.service.component.annotations.Component
public final class VisitView implements ViewContribution {

    private final OpdDesk desk;
    private final NoteServices services;

    @Activate
    public VisitView(@Reference OpdDesk desk, @Reference Consultation consultation, @Reference Diagnoses diagnoses,
            @Reference Templates templates, @Reference NotePrints prints, @Reference LabDesk laboratory) {
        this.desk = desk;
        this.services = new NoteServices(consultation, diagnoses, templates, prints, laboratory);
    }

    @Override
    public Place place() {
        return Place.hidden("visit", "uiopd.menu.visit", Icon.STETHOSCOPE, "opd.visit.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new VisitPage(session, desk, services, rest);
    }
}
