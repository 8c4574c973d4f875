// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.State;
import org.openhims.registration.Merges;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The merges and links of a patient, who made them and why; each can be undone. */
@org.osgi.service.component.annotations.Component
public final class MergesPanel implements PatientPanel {

    private static final int AFTER_THE_CHANGES = 112;

    private final Merges merges;

    @Activate
    public MergesPanel(@Reference Merges merges) {
        this.merges = merges;
    }

    @Override
    public Head head() {
        return new Head("merges", "uiregistration.merges", Icon.PEOPLE, AFTER_THE_CHANGES, "patient.read", Set.of(Moment.PATIENT));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new LiveList<>(session, "merges", "uiregistration.merges.none", () -> merges.of(session.caller(), uhid), merge -> merge(session, merge))
                .on(uhid, Set.of(RegistrationEvent.MERGED, RegistrationEvent.UNMERGED, RegistrationEvent.ASSIGNED));
    }

    private Div merge(Session session, Merge merge) {
        Tone tone = merge.state() == State.STANDING ? Tone.INFO : merge.state() == State.UNDONE ? Tone.DONE : Tone.WAITING;
        Div line = Parts.div("h-line", Parts.div("h-line-name", new Chip(tone, session.t("uiregistration.merge.state." + merge.state())),
                Parts.span("h-name", session.t("uiregistration.merge.kind." + merge.kind(), PatientBanner.uhid(merge.retired()),
                        PatientBanner.uhid(merge.survivor())))), done(session, merge.merged()));
        if (merge.undone() != null) {
            line.add(done(session, merge.undone()));
        }
        line.setId("merge-" + merge.id());
        Div row = Parts.div("h-row", line);
        if (session.may("patient.merge")) {
            row.add(merge.state() == State.STANDING
                    ? ActionButton.of("merge-undo-" + merge.id(), session.t("uiregistration.merge.undo"), () -> ask(session, merge))
                    : ActionButton.of("merge-written-" + merge.id(), session.t("uiregistration.unmerge.written"), () -> open(session, merge)));
        }
        return row;
    }

    private static Component done(Session session, Merge.Done done) {
        return Parts.span("h-line-detail", session.formats().dateTime(done.at()) + " · " + done.by() + " · " + done.reason());
    }

    private void ask(Session session, Merge merge) {
        Confirm.reason(session, session.t("uiregistration.merge.undo"), session.t("uiregistration.merge.undo.sure"),
                session.t("uiregistration.merge.undo"), why -> session.attempt(() -> {
                    merges.undo(session.caller(), merge.id(), why);
                    session.say(session.t("uiregistration.merge.undo.done"));
                    open(session, merge);
                }));
    }

    private static void open(Session session, Merge merge) {
        session.go(MergeView.PATH + '/' + MergeView.UNDONE + merge.id());
    }
}
