// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.List;
import org.openhims.platform.CheckDigit;
import org.openhims.registration.Found;
import org.openhims.registration.Found.Match;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientFinder;
import org.openhims.ui.Icon;
import org.openhims.ui.SearchContribution;
import org.openhims.ui.Session;
import org.openhims.ui.parts.PatientBanner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds patients by UHID, mobile, identifier, name or place, and tells by what. */
@Component
public final class PatientSearch implements SearchContribution {

    private static final int LEAST = 2;
    private static final int MOST = 100;
    private static final int SHOWN = 10;
    private static final int UHID = 13;

    private final PatientFinder finder;

    @Activate
    public PatientSearch(@Reference PatientFinder finder) {
        this.finder = finder;
    }

    @Override
    public List<Hit> find(Session session, String entry) {
        if (!session.may("patient.read") || entry.length() < LEAST || entry.length() > MOST) {
            return List.of();
        }
        String digits = entry.replaceAll("[ -]", "");
        boolean uhid = digits.length() == UHID && CheckDigit.VERHOEFF.isValid(digits);
        return finder.find(session.caller(), uhid ? digits : entry, SHOWN).stream()
                .map(found -> hit(session, found, uhid && found.match() == Match.UHID)).toList();
    }

    private static Hit hit(Session session, Found found, boolean certain) {
        Patient patient = found.patient();
        String born = patient.birthDate() == null ? "" : (patient.estimated() ? "~" : "") + session.formats().born(patient.birthDate()) + " · ";
        String title = patient.otherName() == null ? patient.name() : patient.name() + " · " + patient.otherName();
        String mobile = patient.mobile() == null ? "" : " · " + patient.mobile();
        return new Hit(title, born + session.t("ui.sex." + patient.sex()) + " · " + PatientBanner.uhid(patient.uhid()) + mobile + by(session, found),
                "patient/" + patient.uhid(), Icon.PERSON, certain);
    }

    /** By what; the words of it only where the line does not show them anyway. */
    private static String by(Session session, Found found) {
        boolean elsewhere = found.match() == Match.IDENTIFIER || found.match() == Match.PLACE || found.match() == Match.NAME_AND_PLACE;
        return " · " + session.t("registration.match." + found.match()) + (elsewhere ? ": " + found.text() : "");
    }
}
