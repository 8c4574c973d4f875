// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openhims.fixtures.ui.Fake;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrders;
import org.openhims.lab.NewResult;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.Result;
import org.openhims.lab.Results;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.QualityControl;
import org.openhims.lab.rules.LabRules;
import org.openhims.lab.rules.Reflex;
import org.openhims.platform.FieldError;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;

/** A laboratory that does blood counts and widal tests. */
final class LabScene {

    final List<Result> known = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    final Fake<LabOrders> orders = Fake.of(LabOrders.class).on("get", args -> LabScenes.order(List.copyOf(known)))
            .on("of", args -> Page.all(List.of(LabScenes.order(List.copyOf(known)))));
    final Fake<Results> results = Fake.of(Results.class)
            .on("of", args -> Page.all(List.copyOf(known)))
            .on("amendReasons", args -> List.of("typing-error", "wrong-specimen"))
            .on("report", args -> new Sheet("Report of " + args.get(0), Sheet.Paper.A4, Locale.ENGLISH, List.of()))
            .on("enterAll", args -> {
                List<?> entered = (List<?>) args.get(1);
                List<FieldError> wrong = IntStream.range(0, entered.size()).filter(i -> ((NewResult) entered.get(i)).value().equals("much"))
                        .mapToObj(i -> FieldError.of("results[" + i + "].value", "lab.number")).toList();
                if (!wrong.isEmpty()) {
                    throw Problem.invalid(wrong);
                }
                return List.of();
            });
    private final Fake<LabCatalogue> catalogue = Fake.of(LabCatalogue.class)
            .on("test", args -> LabScenes.panel("CBC", "HGB", "WIDAL"))
            .on("analyte", args -> new Analyte((String) args.get(0), args.get(0).equals("HGB") ? "Haemoglobin" : "Widal", null,
                    args.get(0).equals("HGB") ? "g/dL" : null, 1, args.get(0).equals("HGB"), List.of()))
            .on("ranges", args -> List.of(new ReferenceRange("HGB", "F", 5000, 40_000, new BigDecimal("12"), new BigDecimal("15"), new BigDecimal("7"),
                    new BigDecimal("20"), "test")));
    final List<Reflex> reflexes = new ArrayList<>();
    private final Fake<LabRules> rules = Fake.of(LabRules.class).on("reflexes", args -> List.copyOf(reflexes));
    private final Fake<QualityControl> quality = Fake.of(QualityControl.class).on("holds", args -> Page.all(List.copyOf(holds)));

    Bench bench() {
        return new Bench(catalogue.service(), orders.service(), results.service(), rules.service(), quality.service());
    }
}
