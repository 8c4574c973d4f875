// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.platform.ProblemException;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Parts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives a token and prints the slip: a choice of the queue, one more click, done. */
@Component
public final class TokenAction implements PatientAction {

    private final Queues queues;
    private final OpdDesk desk;

    @Activate
    public TokenAction(@Reference Queues queues, @Reference OpdDesk desk) {
        this.queues = queues;
        this.desk = desk;
    }

    @Override
    public Button button() {
        return new Button("token", "uiopd.token.give", Icon.TICKET, FKey.F8, 20, "opd.visit.open", Set.of(Moment.PATIENT, Moment.REGISTERED));
    }

    @Override
    public void run(Session session, String uhid) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(session.t("uiopd.token.give"));
        dialog.setWidth("32rem");
        Choice<TokenPriority> priority = new Choice<>("token-priority", session.t("uiopd.priority"), List.of(TokenPriority.values()),
                p -> session.t("uiopd.priority." + p.name()));
        priority.setValue(TokenPriority.NORMAL);
        Div choices = Parts.div("h-picks");
        for (Queue queue : queues.today(session.caller())) {
            choices.add(new ActionButton("token-queue-" + queue.id(), session.t("uiopd.tab", queue.name(), queue.room(), queue.waiting()), Icon.QUEUE,
                    () -> give(session, dialog, new WalkIn(uhid, queue.id(), priority.getValue()))));
        }
        dialog.add(priority, new Paragraph(session.t("uiopd.token.where")), choices);
        dialog.getFooter().add(ActionButton.of("token-leave", session.t("ui.confirm.leave"), dialog::close));
        dialog.open();
    }

    private void give(Session session, Dialog dialog, WalkIn arrival) {
        session.attempt(() -> {
            Visit visit = token(session, arrival);
            dialog.close();
            session.say(session.t("uiopd.token.given", visit.token().label(), visit.room()));
            session.print(desk.slip(session.caller(), visit.id()));
        });
    }

    /** Who waits in the queue already gets the same token again, on a new slip. */
    private Visit token(Session session, WalkIn arrival) {
        try {
            return desk.walkIn(session.caller(), arrival);
        } catch (ProblemException e) {
            if (e.problem().code().equals("opd.visit.open") && e.problem().more().get("visit") instanceof String visit) {
                return desk.get(session.caller(), visit);
            }
            throw e;
        }
    }
}
