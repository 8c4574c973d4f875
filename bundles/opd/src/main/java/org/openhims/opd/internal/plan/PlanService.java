// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Plans;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitPlan;
import org.openhims.opd.VisitPlan.Form;
import org.openhims.opd.VisitPlan.Notified;
import org.openhims.opd.VisitPlan.Referral;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Room;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.internal.VisitTable;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Follow-up, referral and notification. */
@Component
public final class PlanService implements Plans {

    private static final String WRITE = "opd.note.write";
    private static final String READ = "opd.note.read";
    private static final int MOST_NOTIFIED = 5;

    private final OpdUnit unit;
    private final Facility facility;
    private final CareTeam careTeam;
    private final Users users;
    private final Diseases diseases;
    private final Tell tell;
    private final Texts texts;

    @Activate
    public PlanService(@Reference OpdUnit unit, @Reference Facility facility, @Reference CareTeam careTeam, @Reference Users users,
            @Reference Diseases diseases, @Reference Tell tell, @Reference Texts texts) {
        this.unit = unit;
        this.facility = facility;
        this.careTeam = careTeam;
        this.users = users;
        this.diseases = diseases;
        this.tell = tell;
        this.texts = texts;
    }

    @Override
    public VisitPlan plan(Caller by, String visit, VisitPlan plan) {
        by.require(WRITE);
        treats(by, visit);
        return unit.tx(by, tx -> {
            Visit of = new VisitTable(OpdUnit.sql(tx)).lock(visit);
            if (!EnumSet.of(VisitStatus.IN_CONSULTATION, VisitStatus.DONE).contains(of.status())) {
                throw Room.wrongState(of);
            }
            check(plan, facility.day(tx.now()));
            PlanTable table = new PlanTable(OpdUnit.sql(tx));
            table.write(visit, plan, by.user(), tx.now());
            tell.tell(tx, WRITE, of, new OpdEvent.Planned(visit, plan.followUp() == null ? null : plan.followUp().toString(),
                    plan.referral() == null ? null : plan.referral().to()));
            notify(tx, table, by, of, plan);
            return table.get(visit);
        });
    }

    /** A case that was told stays, whatever the plan says later. */
    private void notify(Tx tx, PlanTable table, Caller by, Visit of, VisitPlan plan) {
        Set<String> told = new HashSet<>();
        table.get(of.id()).notified().forEach(before -> told.add(before.condition()));
        plan.notified().stream().filter(wanted -> told.add(wanted.condition())).forEach(wanted -> {
            table.notify(of.id(), wanted, of.token().day(), by.user(), tx.now());
            tell.tell(tx, WRITE, of, new OpdEvent.CaseNotified(of.id(), wanted.condition(), wanted.form() == null ? Form.P : wanted.form()));
        });
    }

    private void check(VisitPlan plan, LocalDate today) {
        LocalDate back = plan.followUp();
        Check check = new Check().that(back == null || back.isAfter(today), "followUp", "future")
                .that(back == null || !back.isAfter(today.plusYears(1)), "followUp", "opd.within-a-year")
                .that(plan.notified().size() <= MOST_NOTIFIED, "notified", "size", 0, MOST_NOTIFIED);
        Referral to = plan.referral();
        if (to != null) {
            check.text("referral.to", to.to(), 120).text("referral.reason", to.reason(), 500);
        }
        for (int i = 0; i < plan.notified().size(); i++) {
            Notified told = plan.notified().get(i);
            check.that(diseases.known(told.condition()), "notified[" + i + "].condition", "value")
                    .that(told.onset() == null || !told.onset().isAfter(today), "notified[" + i + "].onset", "past-or-present");
        }
        check.done();
    }

    @Override
    public VisitPlan get(Caller by, String visit) {
        by.require(READ);
        Visit of = treats(by, visit);
        return unit.tx(by, tx -> {
            tx.audit(READ, of.uhid(), "plan visit=" + visit);
            return new PlanTable(OpdUnit.sql(tx)).get(visit);
        });
    }

    private Visit treats(Caller by, String visit) {
        Caller asking = by.withClaim(null);
        Visit of = unit.tx(asking, tx -> new VisitTable(OpdUnit.sql(tx)).get(visit));
        careTeam.require(asking, of.uhid());
        return of;
    }

    @Override
    public Sheet letter(Caller by, String visit) {
        Referral to = get(by, visit).referral();
        if (to == null) {
            throw Problem.conflict("opd.referral.none");
        }
        Visit of = treats(by, visit);
        Locale locale = by.locale();
        List<Element> letter = new ArrayList<>(List.of(new Element.Text(facility.identity(locale).name(), 13, true, Align.CENTER),
                new Element.Text(texts.text(locale, "opd.referral.title"), 11, true, Align.CENTER), new Element.Rule()));
        if (Boolean.TRUE.equals(to.urgent())) {
            letter.add(Element.Text.bold(texts.text(locale, "opd.referral.urgent"), 13));
        }
        letter.add(new Element.Pair(texts.text(locale, "opd.referral.to"), to.to(), 11));
        letter.add(new Element.Pair(texts.text(locale, "opd.slip.name"), of.name(), 11));
        letter.add(new Element.Pair(texts.text(locale, "opd.slip.uhid"), of.uhid(), 11));
        letter.add(new Element.Pair(texts.text(locale, "opd.rx.date"),
                DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(of.openedAt().atZone(facility.zone())), 11));
        letter.add(new Element.Bars(of.uhid(), 60, 10));
        letter.add(new Element.Rule());
        letter.add(Element.Text.plain(to.reason(), 11));
        letter.add(new Element.Gap(12));
        letter.add(new Element.Text(users.signature(by.user()), 9, true, Align.RIGHT));
        return new Sheet("referral", Sheet.Paper.A5, locale, letter);
    }
}
