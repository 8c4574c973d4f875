// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openhims.healthcard.CardTrail.Act;
import org.openhims.platform.ProblemException;

class TrailTest {

    private final CardDesk desk = new CardDesk();
    private final Trail trail = new Trail(desk.book, desk.scope, desk.facility, desk.json, desk.node.clock());
    private final String uhid = desk.sunita();

    @AfterEach
    void close() {
        desk.close();
    }

    private void later() {
        desk.node.clock().move(Duration.ofMinutes(1));
    }

    @Test
    void fromThePrinterToTheHolderEveryStepIsKnownWithWhoAndWhen() {
        desk.counter.issue(desk.clerk, uhid, null);
        later();
        desk.counter.pdf(desk.clerk, uhid, 1);
        later();
        Act sent = trail.dispatch(desk.clerk, uhid, 1, " Rohini, by post ");
        later();
        Act handed = trail.deliver(desk.clerk, uhid, 1, "Ram, husband");

        assertEquals(new Act(1, "dispatched", desk.node.clock().instant().minus(Duration.ofMinutes(1)), "registrar", "Rohini, by post"), sent);
        assertEquals(desk.node.clock().instant(), handed.at());
        List<Act> history = trail.history(desk.clerk, uhid);
        assertEquals(List.of("delivered", "dispatched", "printed", "issued"), history.stream().map(Act::act).toList());
        assertEquals(Set.of("registrar"), Set.copyOf(history.stream().map(Act::by).toList()));
        assertEquals(1, desk.node.events("healthcard.card.delivered").size());
        assertTrue(desk.node.audits().stream().anyMatch(row -> row.action().equals("card.delivered")));
        assertEquals("Ram, husband", new CardHistory(desk.book, desk.texts)
                .items(desk.clerk, Set.of(uhid), desk.node.clock().instant().plusSeconds(1), 1).get(0).details().get(2).value());
    }

    @Test
    void whatIsNotOnPaperCannotBeSent() {
        desk.counter.issue(desk.clerk, uhid, null);

        refused(409, "card.state", () -> trail.dispatch(desk.clerk, uhid, 1, "post"));
        refused(409, "card.state", () -> trail.deliver(desk.clerk, uhid, 1, "Ram"));
        refused(404, "card.unknown", () -> trail.deliver(desk.clerk, uhid, 2, "Ram"));
    }

    @Test
    void aCardIsHandedOverOnceAndARevokedOneNever() {
        desk.counter.issue(desk.clerk, uhid, null);
        desk.counter.pdf(desk.clerk, uhid, 1);
        trail.deliver(desk.clerk, uhid, 1, "herself");

        refused(409, "card.state", () -> trail.deliver(desk.clerk, uhid, 1, "somebody else"));
        desk.counter.issue(desk.clerk, uhid, "lost");
        refused(409, "card.state", () -> trail.dispatch(desk.clerk, uhid, 1, "post"));
    }

    @Test
    void saysToWhomAndNeedsThePermission() {
        refused(400, "value.invalid", () -> trail.dispatch(desk.clerk, uhid, 1, " x "));
        refused(400, "value.invalid", () -> trail.deliver(desk.clerk, uhid, 1, null));
        var nobody = desk.node.caller("nobody", "patient.read");
        refused(403, "access.denied", () -> trail.dispatch(nobody, uhid, 1, "post"));
        refused(403, "access.denied", () -> trail.deliver(nobody, uhid, 1, "Ram"));
        refused(403, "access.denied", () -> trail.history(nobody, uhid));
    }

    private static void refused(int status, String code, Executable work) {
        ProblemException refused = assertThrows(ProblemException.class, work);
        assertEquals(status + " " + code, refused.problem().status() + " " + refused.problem().code());
    }
}
