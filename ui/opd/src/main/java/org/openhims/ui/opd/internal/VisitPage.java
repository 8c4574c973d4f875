// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import org.openhims.opd.Note;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.ProblemException;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientActions;
import org.openhims.ui.PatientPanels;
import org.openhims.ui.Session;
import org.openhims.ui.opd.internal.note.NoteServices;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** One visit before the doctor: the patient, the note on the left, what modules know on the right. */
final class VisitPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient OpdDesk desk;
    private final transient NoteServices services;
    private final String id;
    private final Div banner = new Div();
    private final Div head = Parts.div("h-row");
    private final Div note = Parts.div("h-stack");
    private VisitStatus shown;

    VisitPage(Session session, OpdDesk desk, NoteServices services, String id) {
        this.session = session;
        this.desk = desk;
        this.services = services;
        this.id = id;
        addClassName("h-page");
        Visit visit = desk.get(session.caller(), id);
        PatientActions actions = new PatientActions(session, Moment.VISIT, visit.uhid(), id);
        Div bar = Parts.div("h-page-head", head, Parts.div("h-tools", actions,
                new ActionButton("visit-queue", session.t("uiopd.back"), Icon.QUEUE, () -> session.go("opd")).quiet()));
        banner.add(new PatientBanner(session, session.banner(visit.uhid())));
        add(banner, bar,
                Parts.div("h-halves", note, new PatientPanels(session, Moment.VISIT, visit.uhid())));
        show(visit);
        session.live(this, Set.of(RegistrationEvent.CORRECTED), events -> {
            banner.removeAll();
            banner.add(new PatientBanner(session, session.banner(visit.uhid())));
        });
        session.live(this, Set.of("opd.*"), events -> {
            if (events.stream().anyMatch(event -> visit.uhid().equals(event.uhid()))) {
                session.attempt(() -> show(desk.get(session.caller(), id)));
            }
        });
    }

    /** Shown anew only when the visit is in another state: what is being typed stays. */
    private void show(Visit visit) {
        if (visit.status() == shown && visit.status() != VisitStatus.DONE) {
            return;
        }
        shown = visit.status();
        head.removeAll();
        head.add(Parts.span("h-token-large", visit.token().label()), state(visit));
        note.removeAll();
        note.add(body(visit));
    }

    private Chip state(Visit visit) {
        Tone tone = visit.status() == VisitStatus.DONE ? Tone.DONE : visit.status() == VisitStatus.IN_CONSULTATION ? Tone.INFO : Tone.WAITING;
        return new Chip(tone, session.t("uiopd.status." + visit.status().name()));
    }

    private Panel body(Visit visit) {
        Optional<Note> written = session.may("opd.note.read") ? written() : Optional.empty();
        if (written.isPresent() && written.get().signed()) {
            return new Panel(Icon.NOTE, session.t("uiopd.note"), new SignedNote(session, services, written.get()));
        }
        if (visit.status() == VisitStatus.IN_CONSULTATION && session.may("opd.note.write")) {
            return new Panel(Icon.NOTE, session.t("uiopd.note"), new NoteForm(session, services, visit, written, this::signed));
        }
        ActionButton start = new ActionButton("visit-start", session.t("uiopd.start"), Icon.STETHOSCOPE, this::start).primary();
        start.setVisible(session.may("opd.note.write") && visit.status() != VisitStatus.CANCELLED && visit.status() != VisitStatus.DONE);
        return new Panel(Icon.NOTE, session.t("uiopd.note"), Parts.div("h-stack", Parts.span("h-soft", session.t("uiopd.note.none")), start));
    }

    private Optional<Note> written() {
        try {
            return Optional.of(services.consultation().note(session.caller(), id));
        } catch (ProblemException e) {
            // Without a note yet, or of another team: the record asks for its reason itself.
            return Optional.empty();
        }
    }

    private void start() {
        session.attempt(() -> show(services.consultation().open(session.caller(), id)));
    }

    private void signed() {
        session.say(session.t("uiopd.signed.now"));
        show(desk.get(session.caller(), id));
    }
}
