// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.State;
import org.openhims.registration.Merge.Written;
import org.openhims.registration.Merges;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** What was written while two records were one: whose is it? */
final class UnmergePage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Merges merges;
    private final String id;
    private final Div body = Parts.div("h-stack");

    UnmergePage(Session session, Merges merges, String id) {
        this.session = session;
        this.merges = merges;
        this.id = id;
        add(new PageFrame(session.t("uiregistration.unmerge"), body));
        session.attempt(() -> show(merges.get(session.caller(), id)));
        session.live(this, Set.of(RegistrationEvent.ASSIGNED), events -> session.attempt(() -> show(merges.get(session.caller(), id))));
    }

    private void show(Merge merge) {
        body.removeAll();
        boolean open = merge.state() == State.SEPARATING;
        Chip state = new Chip(open ? Tone.WAITING : Tone.DONE, session.t("uiregistration.merge.state." + merge.state()));
        state.setId("unmerge-state");
        body.add(new PatientBanner(session, session.banner(merge.survivor())), new PatientBanner(session, session.banner(merge.retired())),
                Parts.div("h-row", state, ActionButton.of("unmerge-survivor", PatientBanner.uhid(merge.survivor()),
                        () -> session.go("patient/" + merge.survivor())), ActionButton.of("unmerge-retired", PatientBanner.uhid(merge.retired()),
                        () -> session.go("patient/" + merge.retired()))));
        merge.away().forEach(module -> body.add(Parts.div("h-row", new Chip(Tone.WAITING, session.t("record.module." + module)),
                Parts.span("h-soft", session.t("uiregistration.merge.away")))));
        body.add(new Panel(Icon.RECORD, session.t("uiregistration.unmerge.written"), Parts.span("h-soft", session.t("uiregistration.unmerge.help")),
                table(merge)));
    }

    private Component table(Merge merge) {
        DataTable<Written> table = new DataTable<Written>("unmerge", session.t("uiregistration.unmerge.written"), fact -> fact.module() + '-' + fact.id(),
                new Empty(Icon.CHECK, session.t("uiregistration.unmerge.none"), ""))
                .text(session.t("uiregistration.unmerge.at"), fact -> session.formats().dateTime(fact.at()))
                .text(session.t("uiregistration.unmerge.module"), fact -> session.t("record.module." + fact.module()))
                .text(session.t("uiregistration.unmerge.what"), Written::title)
                .column(session.t("uiregistration.unmerge.whose"), fact -> whose(merge, fact));
        table.show(merge.written());
        return table;
    }

    private Component whose(Merge merge, Written fact) {
        if (fact.uhid() != null) {
            return new Chip(Tone.DONE, name(fact.uhid()));
        }
        return Parts.div("h-row", choice(fact, merge.survivor(), "survivor"), choice(fact, merge.retired(), "retired"));
    }

    private ActionButton choice(Written fact, String uhid, String whose) {
        return ActionButton.of("unmerge-" + whose + '-' + fact.id(), name(uhid), () -> session.attempt(() ->
                show(merges.assign(session.caller(), id, fact.module(), fact.kind(), fact.id(), uhid))));
    }

    private String name(String uhid) {
        return session.banner(uhid).name() + " · " + uhid.substring(Math.max(0, uhid.length() - 4));
    }
}
