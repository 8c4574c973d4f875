// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.openhims.registration.Household;
import org.openhims.registration.Household.Member;
import org.openhims.registration.Households;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Relation;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** The patient's household: its people, joining one of the family on the same mobile, beginning one, leaving. */
final class HomeEntry extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Households households;
    private final transient Patients patients;
    private final String uhid;

    HomeEntry(Session session, Households households, Patients patients, String uhid) {
        this.session = session;
        this.households = households;
        this.patients = patients;
        this.uhid = uhid;
        setId("household");
        addClassNames("h-stack", "h-tight");
        show();
    }

    private void show() {
        removeAll();
        session.attempt(() -> {
            Optional<Household> home = households.of(session.caller(), uhid);
            home.ifPresentOrElse(this::home, this::none);
            past();
        });
    }

    private void home(Household home) {
        home.members().forEach(member -> add(member(home, member)));
        if (session.may("patient.register")) {
            add(Parts.div("h-row", ActionButton.of("home-leave", session.t("uiregistration.home.leave"), this::leave).quiet()));
        }
    }

    private Div member(Household home, Member member) {
        Div row = Parts.div("h-row", new Chip(member.relation() == Relation.HEAD ? Tone.INFO : Tone.PLAIN, relation(member.relation())),
                PatientBanner.line(session, session.banner(member.uhid())));
        row.setId("home-" + member.uhid());
        if (!member.uhid().equals(uhid)) {
            row.add(ActionButton.of("home-open-" + member.uhid(), session.t("uiregistration.open"), () -> session.go("patient/" + member.uhid())).quiet());
        }
        if (member.relation() != Relation.HEAD && session.may("patient.register")) {
            row.add(ActionButton.of("home-head-" + member.uhid(), session.t("uiregistration.home.head"),
                    () -> take(home, member.uhid(), Relation.HEAD, session.t("uiregistration.home.head"))).quiet());
        }
        return row;
    }

    /** The family on the same mobile, of which one household may be the patient's. */
    private void none() {
        add(Parts.span("h-soft", session.t("uiregistration.home.none")));
        Patient patient = patients.get(session.caller(), uhid);
        if (!session.may("patient.register")) {
            return;
        }
        if (patient.mobile() != null) {
            households.family(session.caller(), patient.mobile()).stream().filter(home -> home.members().stream()
                    .noneMatch(member -> member.uhid().equals(uhid))).forEach(home -> add(family(home)));
        }
        add(Parts.div("h-row", new ActionButton("home-begin", session.t("uiregistration.home.begin"), Icon.PLUS,
                () -> done(() -> households.begin(session.caller(), uhid)))));
    }

    private Div family(Household home) {
        Member first = home.members().get(0);
        Div people = Parts.div("h-stack h-tight");
        home.members().forEach(member -> people.add(PatientBanner.line(session, session.banner(member.uhid()))));
        Select<Relation> relation = new Select<>();
        relation.setId("home-relation-" + first.uhid());
        relation.setLabel(session.t("uiregistration.home.relation", session.banner(first.uhid()).name()));
        relation.setWidth("min(100%, 24rem)");
        relation.setItems(List.of(Relation.values()).subList(1, Relation.values().length));
        relation.setItemLabelGenerator(this::relation);
        relation.setValue(Relation.OTHER);
        ActionButton join = ActionButton.of("home-join-" + first.uhid(), session.t("uiregistration.home.join"), () -> join(home, relation.getValue()));
        return Parts.div("h-row", people, relation, join);
    }

    /** Two who lived in no household begin one with the other as head. */
    private void join(Household family, Relation relation) {
        done(() -> {
            Household home = family.id() == null ? households.begin(session.caller(), family.members().get(0).uhid()) : family;
            households.take(session.caller(), home.id(), uhid, relation, null);
        });
    }

    private void take(Household home, String who, Relation relation, String reason) {
        done(() -> households.take(session.caller(), home.id(), who, relation, reason));
    }

    private void leave() {
        Confirm.reason(session, session.t("uiregistration.home.leave"), session.t("uiregistration.home.leave.sure"),
                session.t("uiregistration.home.leave"), why -> done(() -> households.leave(session.caller(), uhid, why)));
    }

    private void done(Runnable work) {
        if (session.attempt(work)) {
            show();
        }
    }

    private void past() {
        households.history(session.caller(), uhid).stream().map(home -> home.members().get(0)).filter(stay -> stay.left() != null)
                .forEach(stay -> add(Parts.span("h-line-detail", session.t("uiregistration.home.past", relation(stay.relation()),
                        session.formats().dateTime(stay.joined()), session.formats().dateTime(stay.left())))));
    }

    private String relation(Relation relation) {
        return session.t("uiregistration.relation." + relation);
    }
}
