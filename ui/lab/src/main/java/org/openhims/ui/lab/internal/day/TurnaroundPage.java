// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.Priority;
import org.openhims.lab.bench.OverdueSpecimen;
import org.openhims.lab.bench.Turnaround;
import org.openhims.lab.bench.TurnaroundTimes;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.Beat;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** How long specimens take, large enough for the wall: by priority, and which are overdue now. It is made anew by what happens, and by time. */
final class TurnaroundPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> DAYS = List.of(1, 7, 31);

    private final transient Session session;
    private final transient Turnaround turnaround;
    private final Slot periods = new Slot("h-tabs");
    private final Slot board = new Slot("h-halves h-wall");
    private final Span at = Parts.span("h-soft h-small", "");
    private final DataTable<OverdueSpecimen> overdue;
    private int days = 1;

    TurnaroundPage(Session session, Turnaround turnaround, Beat beat) {
        this.session = session;
        this.turnaround = turnaround;
        this.overdue = overdue();
        ActionButton targets = new ActionButton("turnaround-targets", session.t("uilab.targets"), Icon.CLOCK, this::targets).quiet();
        targets.setVisible(session.may("lab.turnaround.manage"));
        at.setId("turnaround-at");
        add(new PageFrame(session.t("uilab.turnaround"), Parts.div("h-row h-apart", periods, at), board,
                new Panel(Icon.ALERT, session.t("uilab.overdue"), Parts.spoken(overdue))).tools(Doors.toSpecimens(session), targets));
        show();
        session.live(this, Set.of("lab.*"), events -> show());
        beat.watch(this, this::show);
    }

    private DataTable<OverdueSpecimen> overdue() {
        return new DataTable<OverdueSpecimen>("overdue", session.t("uilab.overdue"), OverdueSpecimen::accession,
                new Empty(Icon.CHECK, session.t("uilab.overdue.none"), session.t("uilab.overdue.todo")))
                .column(session.t("uilab.overdue.late"), late -> new Chip(Tone.DANGER, waited(late.late())))
                .column(session.t("uilab.accession"), this::number)
                .text(session.t("uilab.tests"), late -> String.join(", ", late.tests()))
                .text(session.t("uilab.overdue.where"), late -> session.t("uilab.status." + late.status().name()))
                .text(session.t("uilab.overdue.collected"), late -> session.formats().dateTime(late.collectedAt()))
                .column("", this::open);
    }

    private Component number(OverdueSpecimen late) {
        Div cell = Parts.div("h-row", Parts.span("h-token", late.accession()));
        if (late.priority() == Priority.URGENT) {
            cell.add(new Chip(Tone.DANGER, session.t("uilab.urgent")));
        }
        return cell;
    }

    private ActionButton open(OverdueSpecimen late) {
        ActionButton open = ActionButton.of("overdue-open-" + late.accession(), session.t("uilab.bench.open"), () -> session.go("lab/" + late.accession()));
        open.getElement().setAttribute("aria-label", session.t("uilab.overdue.open.of", late.accession()));
        return open;
    }

    private String waited(long minutes) {
        return session.formats().waited(session.formats().now().minus(Duration.ofMinutes(minutes)));
    }

    private void show() {
        session.attempt(() -> {
            Instant now = session.formats().now();
            List<TurnaroundTimes> times = turnaround.board(session.caller(), now.minus(Duration.ofDays(days)), now);
            List<OverdueSpecimen> late = turnaround.overdue(session.caller());
            Map<Priority, Long> lateOf = late.stream().collect(Collectors.groupingBy(OverdueSpecimen::priority, Collectors.counting()));
            board.show(slot -> times.forEach(one -> slot.add(new TimesPanel(session, one, lateOf.getOrDefault(one.priority(), 0L)))), times, lateOf);
            overdue.show(late);
            at.setText(session.t("uilab.turnaround.at", session.formats().time(now)));
            periods.show(slot -> DAYS.forEach(number -> slot.add(period(number))), days);
        });
    }

    private ActionButton period(int number) {
        return Doors.pressed(ActionButton.of("turnaround-days-" + number, session.t("uilab.turnaround.days", number), () -> {
            days = number;
            show();
        }), number == days);
    }

    private void targets() {
        session.attempt(() -> new TargetsDialog(session, turnaround, turnaround.targets(session.caller()), this::show).open());
    }
}
