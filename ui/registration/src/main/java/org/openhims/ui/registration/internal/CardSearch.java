// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.openhims.healthcard.CardScan;
import org.openhims.healthcard.Scan;
import org.openhims.platform.Problem;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.ui.Draft;
import org.openhims.ui.Icon;
import org.openhims.ui.SearchContribution;
import org.openhims.ui.Session;
import org.openhims.ui.parts.PatientBanner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Recognises what stands in the QR codes of cards: ours leads to the patient, an ABHA card also to the form of a new one. */
@Component
public final class CardSearch implements SearchContribution {

    /** What begins as codes do, or is longer than a word or a number that people type, and without the blanks of a name or an address. */
    private static final Pattern CODE = Pattern.compile("\\s*([{<\\[]|[A-Za-z][A-Za-z0-9.+-]*:).*|\\S{24,}", Pattern.DOTALL);

    private final CardScan scan;
    private final Patients patients;

    @Activate
    public CardSearch(@Reference CardScan scan, @Reference Patients patients) {
        this.scan = scan;
        this.patients = patients;
    }

    @Override
    public List<Hit> find(Session session, String entry) {
        if (!CODE.matcher(entry).matches() || !session.may("card.verify") || !session.may("patient.read")) {
            return List.of();
        }
        Scan read = scan.read(session.caller(), entry);
        if ("deceased".equals(read.reason())) {
            return List.of(new Hit(read.name(), session.t("uiregistration.card.deceased"), "patient/" + read.uhid(), Icon.CARD, false));
        }
        if (Boolean.FALSE.equals(read.valid())) {
            throw Problem.conflict("uiregistration.card." + read.reason());
        }
        return switch (read.kind()) {
            case "hims" -> List.of(new Hit(read.name(), PatientBanner.uhid(read.uhid()), "patient/" + read.uhid(), Icon.CARD, true));
            case "abha" -> abha(session, read);
            case "share" -> throw Problem.conflict("uiregistration.card." + read.kind());
            default -> List.of();
        };
    }

    private List<Hit> abha(Session session, Scan read) {
        String key = read.abhaNumber() != null ? read.abhaNumber() : read.abhaAddress();
        List<Patient> known = key == null ? List.of() : patients.search(session.caller(), key, null, 2).items();
        if (known.size() == 1) {
            Patient patient = known.get(0);
            return List.of(new Hit(patient.name(), PatientBanner.uhid(patient.uhid()), "patient/" + patient.uhid(), Icon.CARD, true));
        }
        if (!session.may("patient.register")) {
            return List.of();
        }
        fill(session.draft(PatientForm.DRAFT), read);
        return List.of(new Hit(read.name() == null ? key : read.name(), session.t("uiregistration.card.abha.new"), "register", Icon.PERSON_ADD, true));
    }

    /** Nothing is asked that the card has told. */
    private static void fill(Draft draft, Scan read) {
        draft.clear();
        put(draft, "name", read.name());
        put(draft, "sex", read.sex());
        put(draft, "birthDate", read.birthDate());
        put(draft, "mobile", read.mobile());
        put(draft, "address.line", read.address());
        put(draft, "address.district", read.district());
        put(draft, "address.state", read.state());
        put(draft, "identifiers", read.abhaNumber());
        put(draft, "identifiers.address", read.abhaAddress());
    }

    private static void put(Draft draft, String field, String text) {
        draft.put(field, text == null ? "" : text);
    }
}
