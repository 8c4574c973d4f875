// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.custody.CustodyView;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** How a specimen stands in a list, and what can be done with it. */
public final class SpecimenActs {

    private final Session session;
    private final Specimens specimens;
    private final Runnable changed;

    public SpecimenActs(Session session, Specimens specimens, Runnable changed) {
        this.session = session;
        this.specimens = specimens;
        this.changed = changed;
    }

    public Component number(Specimen specimen) {
        Div cell = Parts.div("h-line", Parts.span("h-token", specimen.accession()),
                new Chip(ResultCells.tone(specimen.status()), session.t("uilab.status." + specimen.status().name())));
        if (specimen.priority() == Priority.URGENT) {
            cell.add(new Chip(Tone.DANGER, session.t("uilab.urgent")));
        }
        if (specimen.custody() != null) {
            cell.add(new Chip(specimen.custody().equals("intact") ? Tone.PLAIN : Tone.DANGER, session.t("uilab.custody.chip." + specimen.custody())));
        }
        return cell;
    }

    public Component person(Specimen specimen) {
        String born = specimen.birthDate() == null ? "" : session.formats().born(specimen.birthDate()) + " · ";
        return Parts.div("h-line", Parts.span("h-name", specimen.name()), Parts.span("h-line-detail",
                born + session.t("ui.sex." + specimen.sex()) + " · " + PatientBanner.uhid(specimen.uhid())));
    }

    public Component tests(Specimen specimen) {
        Div cell = Parts.div("h-line", Parts.span("h-name", String.join(", ", specimen.tests())), Parts.span("h-line-detail",
                session.t("lab.specimen." + specimen.specimen()) + " · " + session.t("lab.container." + specimen.container())));
        if (specimen.reason() != null) {
            cell.add(Parts.span("h-line-detail", session.t("lab.reason." + specimen.reason())));
        }
        return cell;
    }

    /** Since when it has been in its state. */
    public static Instant since(Specimen specimen) {
        return specimen.receivedAt() != null ? specimen.receivedAt() : specimen.collectedAt() != null ? specimen.collectedAt() : specimen.orderedAt();
    }

    Component buttons(Specimen specimen) {
        String accession = specimen.accession();
        Div acts = Parts.div("h-row");
        if (specimen.custody() != null && session.may("lab.custody")) {
            acts.add(new ActionButton("lab-custody-" + accession, session.t("uilab.menu.custody"), Icon.LOCK,
                    () -> session.go(CustodyView.PATH + '/' + accession)));
        }
        if (specimen.status() == SpecimenStatus.ORDERED && specimen.custody() == null && session.may("lab.specimen.collect")) {
            acts.add(ActionButton.of("lab-collect-" + accession, session.t("uilab.collect"),
                    () -> work(() -> specimens.collect(session.caller(), accession))).primary());
        }
        if (specimen.status() == SpecimenStatus.COLLECTED && session.may("lab.specimen.receive")) {
            acts.add(ActionButton.of("lab-receive-" + accession, session.t("uilab.receive"),
                    () -> work(() -> specimens.receive(session.caller(), accession))).primary());
        }
        acts.add(new ActionButton("lab-label-" + accession, session.t("uilab.label"), Icon.PRINT,
                () -> session.attempt(() -> session.print(specimens.label(session.caller(), accession)))));
        if (rejectable(specimen)) {
            acts.add(new ActionButton("lab-reject-" + accession, session.t("uilab.reject"), Icon.CLOSE, () -> reject(specimen)).quiet().iconOnly());
        }
        return acts;
    }

    private boolean rejectable(Specimen specimen) {
        return session.may("lab.specimen.reject") && (specimen.status() == SpecimenStatus.COLLECTED || specimen.status().takesResults());
    }

    private void reject(Specimen specimen) {
        new ReasonDialog(session, session.t("uilab.reject.title", specimen.accession()), session.t("uilab.reject.consequence"),
                session.t("uilab.reject"), specimens.rejectReasons(), (reason, note) -> {
                    session.attempt(() -> {
                        Specimen rejected = specimens.reject(session.caller(), specimen.accession(), reason, note);
                        session.say(session.t("uilab.rejected", rejected.recollection()));
                    });
                    changed.run();
                }).open();
    }

    private void work(Runnable work) {
        session.attempt(work);
        changed.run();
    }
}
