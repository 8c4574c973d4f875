// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.Drug;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.opd.RxRoute;
import org.openhims.opd.internal.Check;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Completes what a doctor wrote: names of the list, usual units and routes, quantities. */
@Component(service = RxLines.class)
public final class RxLines {

    private static final int LONGEST_COURSE = 180;
    private static final int MOST_LINES = 30;
    private static final int MOST_DOSE = 10_000;

    private final DrugFacts facts;

    @Activate
    public RxLines(@Reference DrugFacts facts) {
        this.facts = facts;
    }

    /** 400 with the fields that are wrong. */
    List<RxLine> complete(List<RxLine> lines) {
        return complete("lines", lines);
    }

    /** @param field what the lines are called where they come from */
    public List<RxLine> complete(String field, List<RxLine> lines) {
        Check check = new Check().that(!lines.isEmpty() && lines.size() <= MOST_LINES, field, "size", 1, MOST_LINES);
        List<RxLine> complete = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            complete.add(complete(lines.get(i), field + '[' + i + "].", check));
        }
        check.done();
        return complete;
    }

    /** With names and units, for those who only want them checked; 400 for a line without dose or frequency. */
    List<RxLine> counted(List<RxLine> lines) {
        Check check = new Check();
        List<RxLine> counted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            RxLine line = lines.get(i);
            String field = "lines[" + i + "].";
            check.that(line.dose() != null, field + "dose", "not-null").that(line.frequency() != null, field + "frequency", "not-null");
            counted.add(new RxLine(line.drug(), name(line), line.brand(), line.dose(), unit(line), line.route(), line.frequency(), line.days(),
                    line.quantity(), line.food(), line.instructions(), line.reason()));
        }
        check.done();
        return counted;
    }

    private Optional<Drug> listed(RxLine line) {
        return Optional.ofNullable(line.drug()).flatMap(facts::drug);
    }

    private String name(RxLine line) {
        return listed(line).map(drug -> drug.name() + ' ' + drug.strength() + ' ' + drug.form()).orElse(line.name());
    }

    private DoseUnit unit(RxLine line) {
        return line.unit() != null ? line.unit() : listed(line).map(drug -> DoseUnit.of(drug.form())).orElse(null);
    }

    private RxLine complete(RxLine line, String field, Check check) {
        Optional<Drug> listed = listed(line);
        check.that(line.drug() == null || listed.isPresent(), field + "drug", "drug.unknown");
        String name = name(line);
        DoseUnit unit = unit(line);
        RxRoute route = line.route() != null ? line.route() : route(listed.map(Drug::form).orElse(""));
        check.text(field + "name", name, 160).most(field + "brand", line.brand(), 80).most(field + "instructions", line.instructions(), 200)
                .most(field + "reason", line.reason(), 200).that(unit != null, field + "unit", "not-null")
                .that(route != null, field + "route", "not-null");
        amounts(line, field, check);
        Integer quantity = line.quantity() != null || check.failed() ? line.quantity() : (Integer) quantity(line, unit);
        return new RxLine(line.drug(), name, line.brand(), line.dose(), unit, route, line.frequency(), line.days(), quantity, line.food(),
                line.instructions(), line.reason());
    }

    private static void amounts(RxLine line, String field, Check check) {
        BigDecimal dose = line.dose();
        check.that(dose != null, field + "dose", "not-null").that(line.frequency() != null, field + "frequency", "not-null")
                .range(field + "dose", dose, 0.001, MOST_DOSE)
                .that(dose == null || dose.stripTrailingZeros().scale() <= 3, field + "dose", "digits", 5, 3)
                .that(line.days() != null || line.frequency() == RxFrequency.STAT, field + "days", "not-null")
                .range(field + "days", line.days(), 1, LONGEST_COURSE)
                .that(line.quantity() != null || line.frequency() != RxFrequency.SOS, field + "quantity", "not-null")
                .range(field + "quantity", line.quantity(), 1, MOST_DOSE);
    }

    /** Whole units for the course; one pack of what is given by the pack. */
    private static int quantity(RxLine line, DoseUnit unit) {
        if (unit.byPack()) {
            return 1;
        }
        int doses = line.frequency().doses(line.days() == null ? 1 : line.days());
        return line.dose().multiply(BigDecimal.valueOf(doses)).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** Null where there is no usual one. */
    private static RxRoute route(String form) {
        return switch (form) {
            case "tablet", "capsule", "syrup", "suspension", "sachet", "" -> RxRoute.ORAL;
            case "cream", "ointment" -> RxRoute.TOPICAL;
            case "inhaler" -> RxRoute.INHALED;
            case "infusion" -> RxRoute.IV;
            default -> null;
        };
    }
}
