// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.note;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.lab.LabOrders;
import org.openhims.lab.NewLabOrder;
import org.openhims.opd.Visit;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** The tests that the department usually orders, ordered with one press. */
public final class UsualTests extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient LabDesk laboratory;
    private final transient Visit visit;
    private final transient List<String> tests;
    private final ActionButton order;

    public UsualTests(Session session, LabDesk laboratory, Visit visit, List<String> tests) {
        this.session = session;
        this.laboratory = laboratory;
        this.visit = visit;
        this.tests = tests;
        addClassName("h-row");
        order = new ActionButton("note-tests", session.t("uiopd.template.order", String.join(", ", tests)), Icon.FLASK, this::order);
        if (laboratory.orders() == null) {
            add(Parts.span("h-soft", session.t("uiopd.template.lab.away", String.join(", ", tests))));
        } else {
            add(order);
        }
        setVisible(!tests.isEmpty() && session.may("lab.order"));
    }

    private void order() {
        session.attempt(() -> {
            LabOrders orders = laboratory.orders();
            if (orders == null) {
                session.say(session.t("uiopd.template.lab.away", String.join(", ", tests)));
                return;
            }
            orders.order(session.caller(), new NewLabOrder(visit.uhid(), tests, null, null, visit.id()));
            order.setEnabled(false);
            session.say(session.t("uiopd.template.ordered", String.join(", ", tests)));
        });
    }
}
