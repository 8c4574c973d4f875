// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.plan;

import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.opd.Surveillance;
import org.openhims.opd.Surveillance.Case;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** The cases of a week, Monday to Sunday as the surveillance programme counts, with how many of each disease. */
final class SurveillancePage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Surveillance surveillance;
    private final Div week = Parts.div("h-row");
    private final Div counts = Parts.div("h-row");
    private final DataTable<Case> table;
    private LocalDate monday;

    SurveillancePage(Session session, Surveillance surveillance) {
        this.session = session;
        this.surveillance = surveillance;
        monday = session.formats().today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        table = new DataTable<Case>("notifiable", session.t("uiopd.menu.notifiable"), one -> one.visit() + one.condition(),
                new Empty(Icon.CHECK, session.t("uiopd.notifiable.none"), session.t("uiopd.notifiable.none.todo")));
        table.text(session.t("uiopd.notifiable.day"), one -> session.formats().date(one.day()));
        table.text(session.t("uiopd.notifiable.disease"), Case::condition);
        table.text(session.t("uiopd.notifiable.form"), one -> session.t("uiopd.notifiable.form." + one.form().name()));
        table.column(session.t("uiopd.patient"), one -> Parts.div("h-line", Parts.span("h-name", one.name()), Parts.span("h-line-detail",
                (one.age() == null ? "" : session.t("uiopd.age.years", one.age()) + " · ") + session.t("ui.sex." + one.sex()) + " · "
                        + PatientBanner.uhid(one.uhid()))));
        table.text(session.t("uiopd.notifiable.onset"), one -> one.onset() == null ? "–" : session.formats().date(one.onset()));
        table.text(session.t("uiopd.notifiable.by"), Case::notifiedBy);
        add(new PageFrame(session.t("uiopd.menu.notifiable"), week, counts, new Panel(Icon.ALERT, session.t("uiopd.notifiable.list"), table)));
        show();
        session.live(this, Set.of("opd.case.notified"), events -> show());
    }

    private void show() {
        session.attempt(() -> {
            List<Case> cases = surveillance.cases(session.caller(), monday, monday.plusDays(6), null);
            week.removeAll();
            week.add(new ActionButton("notifiable-before", session.t("uiopd.notifiable.before"), null, () -> go(-1)),
                    Parts.span("h-name", session.formats().date(monday) + " – " + session.formats().date(monday.plusDays(6))),
                    new ActionButton("notifiable-after", session.t("uiopd.notifiable.after"), null, () -> go(1)));
            Map<String, Long> many = cases.stream().collect(Collectors.groupingBy(Case::condition, TreeMap::new, Collectors.counting()));
            counts.removeAll();
            many.forEach((disease, number) -> counts.add(Parts.count("notifiable-count-" + counts.getComponentCount(), number, disease, Tone.WAITING)));
            table.show(cases);
        });
    }

    private void go(int weeks) {
        monday = monday.plusWeeks(weeks);
        show();
    }
}
