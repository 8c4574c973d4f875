// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.openhims.registration.Merge;
import org.openhims.registration.Merges;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Undone merges of which somebody has to say what is whose. */
final class MergesWaitingPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient Session session;
    private final transient Merges merges;
    private final transient DataTable<Merge> table;

    MergesWaitingPage(Session session, Merges merges) {
        this.session = session;
        this.merges = merges;
        table = new DataTable<Merge>("merges", session.t("uiregistration.merge.waiting"), Merge::id,
                new Empty(Icon.CHECK, session.t("uiregistration.merge.waiting.none"), session.t("uiregistration.merge.waiting.none.todo")))
                .text(session.t("uiregistration.merge.survivor"), merge -> PatientBanner.uhid(merge.survivor()))
                .text(session.t("uiregistration.merge.retired"), merge -> PatientBanner.uhid(merge.retired()))
                .text(session.t("uiregistration.merge.undone.at"), merge -> session.formats().dateTime(merge.undone().at()) + " · " + merge.undone().by())
                .text(session.t("uiregistration.merge.open"), MergesWaitingPage::open)
                .column("", merge -> ActionButton.of("merges-open-" + merge.id(), session.t("uiregistration.merge.decide"),
                        () -> session.go(MergeView.PATH + '/' + MergeView.UNDONE + merge.id())));
        add(new PageFrame(session.t("uiregistration.merge.waiting"), Parts.span("h-soft", session.t("uiregistration.merge.waiting.help")), table));
        show();
        session.live(this, Set.of(RegistrationEvent.UNMERGED, RegistrationEvent.ASSIGNED), events -> show());
    }

    private static String open(Merge merge) {
        long open = merge.written().stream().filter(fact -> fact.uhid() == null).count();
        return merge.away().isEmpty() ? String.valueOf(open) : open + " + ?";
    }

    private void show() {
        session.attempt(() -> {
            List<Merge> waiting = merges.waiting(session.caller(), null, SHOWN).items();
            table.show(waiting);
        });
    }
}
