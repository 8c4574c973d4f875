// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.allergy;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.openhims.opd.Allergens;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergies.Status;
import org.openhims.registration.Allergy;
import org.openhims.registration.AllergyBook;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** What is known of a patient's allergies, what was refuted, and a line for the next. */
final class AllergyDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient AllergyBook book;
    private final String uhid;
    private final Div known = Parts.spoken(Parts.div("h-stack h-tight"));
    private final ActionButton none;

    AllergyDialog(Session session, AllergyBook book, Allergens allergens, String uhid) {
        this.session = session;
        this.book = book;
        this.uhid = uhid;
        none = new ActionButton("allergy-none", session.t("uiopd.allergy.none"), Icon.CHECK,
                () -> session.attempt(() -> show(book.none(session.caller(), uhid))));
        setHeaderTitle(session.t("uiopd.allergy"));
        setWidth("44rem");
        known.setId("allergy-known");
        add(Parts.div("h-stack", PatientBanner.line(session, session.banner(uhid)), known,
                new AllergyEntry(session, allergens, uhid, wanted -> show(book.record(session.caller(), uhid, wanted)))));
        getFooter().add(none, ActionButton.of("allergy-close", session.t("uiopd.allergy.close"), this::close));
        show(book.of(session.caller(), uhid));
    }

    private void show(Allergies allergies) {
        known.removeAll();
        none.setVisible(allergies.status() == Status.NOT_ASKED);
        if (allergies.status() != Status.RECORDED) {
            known.add(new Chip(allergies.status() == Status.NONE_KNOWN ? Tone.DONE : Tone.WAITING,
                    session.t(allergies.status() == Status.NONE_KNOWN ? "ui.banner.allergies.none" : "ui.banner.allergies.unasked")));
        }
        for (int i = 0; i < allergies.substances().size(); i++) {
            known.add(line(i, allergies.substances().get(i), allergies));
        }
        allergies.entries().stream().filter(entry -> !entry.active()).forEach(entry -> known.add(Parts.span("h-small h-soft",
                session.t("uiopd.allergy.refuted", entry.substance(), entry.refuted().reason(), entry.refuted().by(),
                        session.formats().dateTime(entry.refuted().at())))));
    }

    private Div line(int at, String substance, Allergies allergies) {
        Div row = Parts.div("h-row", Parts.span("h-name", substance));
        String id = allergies.active(substance).map(entry -> {
            row.add(new Chip(Tone.DANGER, session.t("ui.banner.severity." + entry.severity())), Parts.span("h-small h-soft", told(entry)));
            return entry.id();
        }).orElseGet(() -> {
            row.add(Parts.span("h-small h-soft", session.t("uiopd.allergy.counter")));
            return substance;
        });
        row.add(new ActionButton("allergy-refute-" + at, session.t("uiopd.allergy.refute"), Icon.CLOSE, () -> refute(substance, id)).quiet());
        return row;
    }

    private String told(Allergy entry) {
        String reaction = entry.reaction() == null ? "" : entry.reaction() + " · ";
        return reaction + entry.recordedBy() + ", " + session.formats().dateTime(entry.recordedAt());
    }

    private void refute(String substance, String id) {
        Confirm.reason(session, session.t("uiopd.allergy.refute.title", substance), session.t("uiopd.allergy.refute.consequence"),
                session.t("uiopd.allergy.refute"), why -> session.attempt(() -> show(book.refute(session.caller(), uhid, id, why))));
    }
}
