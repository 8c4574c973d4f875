// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergy;
import org.openhims.registration.Banner;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;

/** Who the patient is, the same on every screen, so that nobody treats the wrong one. */
public final class PatientBanner extends Section {

    private static final long serialVersionUID = 1L;

    public PatientBanner(Session session, Banner patient) {
        setId("patient-banner");
        addClassName("h-banner");
        getElement().setAttribute("aria-label", session.t("ui.banner.label"));
        getElement().setAttribute("data-uhid", patient.uhid());
        add(face(session, patient), who(session, patient), allergies(session, patient), flags(session, patient));
    }

    /** The same in one line, for lists. */
    public static Div line(Session session, Banner patient) {
        Div names = Parts.div("h-line-name", Parts.span("h-name", patient.name()));
        String other = patient.otherName() == null ? "" : patient.otherName() + " · ";
        Div line = Parts.div("h-line", names, Parts.span("h-line-detail", other + facts(session, patient)));
        if (patient.death() != null) {
            names.add(new Chip(Tone.DANGER, session.t("ui.banner.died")));
        }
        if (patient.allergies().status() == Allergies.Status.RECORDED) {
            names.add(new Chip(Tone.DANGER, session.t("ui.banner.allergic")));
        }
        return line;
    }

    /** Age, sex and UHID. */
    public static String facts(Session session, Banner patient) {
        String age = patient.age().isEmpty() ? "" : (patient.estimated() ? "~" : "") + patient.age() + " · ";
        return age + session.t("ui.sex." + patient.sex()) + " · " + uhid(patient.uhid());
    }

    /** In groups that can be read out: 07 0000 0000 019. */
    public static String uhid(String digits) {
        return digits.length() != 13 ? digits
                : digits.substring(0, 2) + ' ' + digits.substring(2, 6) + ' ' + digits.substring(6, 10) + ' ' + digits.substring(10);
    }

    /** The photo, or else the initials. */
    private static Component face(Session session, Banner patient) {
        return Optional.ofNullable(patient.photo()).flatMap(id -> session.photo(patient.uhid()))
                .map(jpeg -> photo(session, patient, jpeg)).orElseGet(() -> initials(patient));
    }

    private static Component photo(Session session, Banner patient, byte[] jpeg) {
        Image photo = new Image("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg), session.t("ui.banner.photo", patient.name()));
        photo.setId("banner-photo");
        photo.addClassName("h-face");
        return photo;
    }

    private static Component initials(Banner patient) {
        Span initials = Parts.span("h-initials", patient.initials());
        initials.getElement().setAttribute("aria-hidden", "true");
        return initials;
    }

    private static Component who(Session session, Banner patient) {
        Div names = Parts.div("h-banner-names", Parts.span("h-banner-name", patient.name()));
        if (patient.otherName() != null) {
            names.add(Parts.span("h-banner-other", patient.otherName()));
        }
        if (patient.death() != null) {
            Chip dead = new Chip(Tone.DANGER, session.t(patient.death().broughtDead() ? "ui.banner.dead.brought" : "ui.banner.dead",
                    session.formats().dateTime(patient.death().at())));
            dead.setId("banner-dead");
            names.add(dead);
        }
        Div facts = Parts.div("h-banner-facts", Parts.span("h-banner-age", age(session, patient)),
                Parts.span("h-uhid", uhid(patient.uhid())));
        if (patient.bloodGroup() != null) {
            facts.add(Parts.span("h-blood", session.t(patient.bloodGroup().verified() ? "ui.banner.blood.verified" : "ui.banner.blood.reported",
                    patient.bloodGroup().group())));
        }
        return Parts.div("h-banner-who", names, facts);
    }

    private static String age(Session session, Banner patient) {
        String sex = session.t("ui.sex." + patient.sex());
        if (patient.age().isEmpty()) {
            return sex;
        }
        String born = patient.birthDate() == null || patient.estimated() ? "" : " (" + session.formats().born(patient.birthDate()) + ")";
        return (patient.estimated() ? "~" : "") + patient.age() + " · " + sex + born;
    }

    private static Component allergies(Session session, Banner patient) {
        Allergies known = patient.allergies();
        Div box = switch (known.status()) {
            case RECORDED -> Parts.div("h-allergies h-tone-danger", Icon.ALERT.component(), Parts.div("h-allergies-text",
                    Parts.span("h-allergies-title", session.t("ui.banner.allergies")),
                    Parts.span("h-allergies-list", known.substances().stream().map(words -> allergy(session, known, words)).collect(Collectors.joining(", ")))));
            case NONE_KNOWN -> Parts.div("h-allergies h-tone-done", Icon.CHECK.component(), new Span(session.t("ui.banner.allergies.none")));
            case NOT_ASKED -> Parts.div("h-allergies h-tone-waiting", Icon.INFO.component(), new Span(session.t("ui.banner.allergies.unasked")));
        };
        box.setId("banner-allergies");
        return box;
    }

    /** With how bad it was, where a clinician recorded it. */
    private static String allergy(Session session, Allergies known, String words) {
        return known.active(words).map(Allergy::severity).map(severity -> words + " (" + session.t("ui.banner.severity." + severity) + ')').orElse(words);
    }

    private static Component flags(Session session, Banner patient) {
        Div flags = Parts.div("h-banner-flags");
        patient.flags().forEach(flag -> flags.add(new Chip(Tone.INFO, flag)));
        flags.getElement().setAttribute("aria-label", session.t("ui.banner.flags"));
        flags.setVisible(!patient.flags().isEmpty());
        return flags;
    }
}
