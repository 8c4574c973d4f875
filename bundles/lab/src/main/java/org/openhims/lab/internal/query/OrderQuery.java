// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openhims.lab.AnalyserOrder;
import org.openhims.lab.AnalyserOrder.Item;
import org.openhims.lab.AnalyserOrders;
import org.openhims.lab.AnalyserWork;
import org.openhims.lab.AnalyserWork.Nothing;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.query.Asked.Standing;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells analysers what is to be measured. */
@Component(service = AnalyserOrders.class)
public final class OrderQuery implements AnalyserOrders {

    private static final String PERMISSION = "lab.order.query";
    private static final Caller LAB = Caller.system("lab");
    /** Of so many specimens it is looked whether something is left to measure, when all are asked for. */
    private static final int LOOK = 1000;

    private final LabUnit unit;
    private final LabCatalogue catalogue;

    @Activate
    public OrderQuery(@Reference LabUnit unit, @Reference LabCatalogue catalogue) {
        this.unit = unit;
        this.catalogue = catalogue;
    }

    @Override
    public AnalyserWork of(Caller by, String device, List<String> accessions) {
        by.require(PERMISSION);
        limited("accessions", accessions.size());
        Wanted wanted = wanted();
        return unit.tx(by, tx -> {
            List<AnalyserOrder> orders = new ArrayList<>();
            List<Nothing> nothing = new ArrayList<>();
            for (String accession : accessions) {
                Optional<String> unusable = unusable(accession);
                Optional<Asked> found = unusable.isPresent() ? Optional.empty() : Asked.find(new Sql(tx.connection()), accession);
                String reason = unusable.orElseGet(() -> found.map(OrderQuery::unready).orElse("unknown-accession"));
                Optional<AnalyserOrder> order = reason.isEmpty() ? order(tx, found.get(), wanted, Set.of(), Standing::validated)
                        : Optional.empty();
                order.ifPresentOrElse(orders::add, () -> nothing.add(new Nothing(accession, reason.isEmpty() ? "measured" : reason)));
            }
            audit(tx, device, orders);
            return new AnalyserWork(orders, nothing, false);
        });
    }

    @Override
    public AnalyserWork since(Caller by, String device, Instant since, Set<String> measures, int limit) {
        by.require(PERMISSION);
        limited("limit", limit);
        Wanted wanted = wanted();
        return unit.tx(by, tx -> {
            List<Asked> all = Asked.since(new Sql(tx.connection()), since, LOOK + 1);
            List<AnalyserOrder> orders = new ArrayList<>();
            int looked = 0;
            while (looked < Math.min(LOOK, all.size()) && orders.size() < limit) {
                order(tx, all.get(looked++), wanted, measures, Standing::measured).ifPresent(orders::add);
            }
            audit(tx, device, orders);
            return new AnalyserWork(orders, List.of(), looked < all.size());
        });
    }

    private static void limited(String field, int number) {
        if (number < 1 || number > MOST) {
            throw Problem.invalid(field, "limit", 1, MOST);
        }
    }

    private static Optional<String> unusable(String accession) {
        if (!accession.matches("[1-5]\\d{9}")) {
            return Optional.of("unknown-accession");
        }
        return CheckDigit.LUHN.isValid(accession) ? Optional.empty() : Optional.of("accession-check-digit");
    }

    /** Empty when it may be measured. */
    private static String unready(Asked specimen) {
        return switch (specimen.status()) {
            case ORDERED, COLLECTED -> "specimen-not-received";
            case CANCELLED -> "specimen-cancelled";
            case REJECTED -> "specimen-rejected";
            case RECEIVED, RESULTED -> "";
            case RELEASED -> "measured";
        };
    }

    private static Optional<AnalyserOrder> order(Tx tx, Asked specimen, Wanted wanted, Set<String> measures, Predicate<Standing> done) {
        Map<String, Standing> results = specimen.results(new Sql(tx.connection()));
        List<Item> items = wanted.of(specimen.tests()).stream().filter(item -> measures(measures, item))
                .filter(item -> !results.containsKey(item.analyte()) || !done.test(results.get(item.analyte()))).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new AnalyserOrder(specimen.accession(), specimen.patient(),
                specimen.priority(), specimen.specimen(), specimen.orderedAt(), specimen.collectedAt(), items));
    }

    private static boolean measures(Set<String> measures, Item item) {
        return measures.isEmpty() || measures.contains(item.analyte()) || measures.contains(item.test())
                || item.loinc() != null && measures.contains(item.loinc());
    }

    /** A read of each patient's data, once however many specimens. */
    private static void audit(Tx tx, String device, List<AnalyserOrder> orders) {
        orders.stream().collect(Collectors.groupingBy(order -> order.patient().uhid(), Collectors.mapping(AnalyserOrder::accession,
                Collectors.joining(",")))).forEach((uhid, accessions) -> tx.audit(PERMISSION, uhid,
                        "device=" + device + " accession=" + accessions));
    }

    private Wanted wanted() {
        return new Wanted(catalogue.tests(LAB).stream().collect(Collectors.toMap(LabTest::code, test -> test)),
                catalogue.analytes(LAB).stream().collect(Collectors.toMap(Analyte::code, analyte -> analyte)));
    }

    /** The catalogue, as far as analysers are concerned. */
    private record Wanted(Map<String, LabTest> tests, Map<String, Analyte> analytes) {

        /** What the tests measure, each analyte once. */
        List<Item> of(List<String> codes) {
            return codes.stream().filter(tests::containsKey).flatMap(code -> tests.get(code).analytes().stream()
                    .map(analyte -> new Item(code, analyte, analytes.containsKey(analyte) ? analytes.get(analyte).loinc() : null)))
                    .collect(Collectors.toMap(Item::analyte, item -> item, (first, again) -> first, java.util.LinkedHashMap::new))
                    .values().stream().toList();
        }
    }
}
