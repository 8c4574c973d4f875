// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.registration.Address;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.ui.Session;

/** The facts of a patient as a reader sees them; what is not known is a dash. */
record Told(Session session, Patient patient) {

    static final String NOTHING = "–";

    String of(String field) {
        String text = switch (field) {
            case "name" -> patient.name();
            case "otherName" -> patient.otherName();
            case "sex" -> session.t("uiregistration.sex." + patient.sex());
            case "birthDate" -> born();
            case "mobile" -> patient.mobile();
            case "estimated" -> session.t(patient.estimated() ? "uiregistration.yes" : "uiregistration.no");
            default -> rest(field);
        };
        return text == null || text.isEmpty() ? NOTHING : text;
    }

    private String born() {
        String date = patient.birthDate() == null ? null : session.formats().born(patient.birthDate());
        return date != null && patient.estimated() ? session.t("uiregistration.born.about", date) : date;
    }

    private String rest(String field) {
        return switch (field) {
            case "address" -> address();
            case "identifiers" -> identifiers();
            case "nextOfKin" -> person(patient.nextOfKin());
            case "attendant" -> person(patient.attendant());
            case "bloodGroup" -> bloodGroup();
            case "allergies" -> allergies();
            case "coverage" -> coverage();
            case "identity" -> patient.identity() == null ? null : session.t("uiregistration.identity." + patient.identity());
            case "death" -> death();
            case "photo" -> patient.photo() == null ? null : session.t("uiregistration.photo.there");
            case "birth" -> patient.birth() == null ? null : patient.birth().mother();
            default -> links();
        };
    }

    String address() {
        Address at = patient.address();
        return at == null ? null : joined(at.line(), at.place(), at.subdistrict(), at.district(), at.state(), at.pin(), at.lgd() == null ? null : "LGD " + at.lgd());
    }

    String identifiers() {
        return joined(patient.identifiers().stream().map(id -> session.t("uiregistration.identifier." + id.type()) + ' ' + grouped(id))
                .toArray(String[]::new));
    }

    /** As it stands on the card with which a clerk compares it. */
    private static String grouped(Identifier id) {
        return id.type() == IdentifierType.ABHA ? id.value().replaceFirst("^(..)(....)(....)(....)$", "$1-$2-$3-$4") : id.value();
    }

    static String person(NextOfKin person) {
        return person == null ? null : joined(person.name(), person.relation(), person.mobile());
    }

    String coverage() {
        Coverage payer = patient.coverage();
        return payer == null ? null : joined(session.t("uiregistration.scheme." + payer.scheme()), payer.category(), payer.number(),
                payer.validUntil() == null ? null : session.t("uiregistration.until", session.formats().date(payer.validUntil())));
    }

    private String bloodGroup() {
        return patient.bloodGroup() == null ? null : session.t(patient.bloodGroup().verified() ? "ui.banner.blood.verified"
                : "ui.banner.blood.reported", patient.bloodGroup().group());
    }

    private String allergies() {
        return switch (patient.allergies().status()) {
            case RECORDED -> String.join(", ", patient.allergies().substances());
            case NONE_KNOWN -> session.t("ui.banner.allergies.none");
            case NOT_ASKED -> session.t("ui.banner.allergies.unasked");
        };
    }

    private String death() {
        return patient.death() == null ? null : joined(session.t(patient.death().broughtDead() ? "ui.banner.dead.brought" : "ui.banner.dead",
                session.formats().dateTime(patient.death().at())), patient.death().declaredBy());
    }

    private String links() {
        return patient.links() == null ? null : joined(Stream.of(patient.links().babies().stream(), patient.links().temporaries().stream(),
                Stream.ofNullable(patient.links().identifiedAs()), Stream.ofNullable(patient.links().mergedInto()), patient.links().merged().stream()).flatMap(uhids -> uhids).toArray(String[]::new));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
