// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.List;
import org.openhims.platform.CheckDigit;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.ui.Icon;
import org.openhims.ui.SearchContribution;
import org.openhims.ui.Session;
import org.openhims.ui.parts.PatientBanner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds patients by UHID, mobile, identifier or name. */
@Component
public final class PatientSearch implements SearchContribution {

    private static final int LEAST = 2;
    private static final int MOST = 100;
    private static final int SHOWN = 12;
    private static final int UHID = 13;

    private final Patients patients;

    @Activate
    public PatientSearch(@Reference Patients patients) {
        this.patients = patients;
    }

    @Override
    public List<Hit> find(Session session, String entry) {
        if (!session.may("patient.read") || entry.length() < LEAST || entry.length() > MOST) {
            return List.of();
        }
        String digits = entry.replaceAll("[ -]", "");
        boolean uhid = digits.length() == UHID && CheckDigit.VERHOEFF.isValid(digits);
        return patients.search(session.caller(), uhid ? digits : entry, null, SHOWN).items().stream()
                .map(patient -> hit(session, patient, uhid && patient.uhid().equals(digits))).toList();
    }

    private static Hit hit(Session session, Patient patient, boolean certain) {
        String born = patient.birthDate() == null ? "" : (patient.estimated() ? "~" : "") + session.formats().born(patient.birthDate()) + " · ";
        String title = patient.otherName() == null ? patient.name() : patient.name() + " · " + patient.otherName();
        String mobile = patient.mobile() == null ? "" : " · " + patient.mobile();
        return new Hit(title, born + session.t("ui.sex." + patient.sex()) + " · " + PatientBanner.uhid(patient.uhid()) + mobile,
                "patient/" + patient.uhid(), Icon.PERSON, certain);
    }
}
