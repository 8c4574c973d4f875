// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.opd.Finding;
import org.openhims.pharmacy.NearbyOffer;
import org.openhims.pharmacy.Proposal;
import org.openhims.pharmacy.Proposal.ProposedLine;
import org.openhims.pharmacy.Proposal.ProposedPack;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.StockLine;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which packs to take: those of the store that may serve the line, the first to expire first. */
@Component(service = Proposals.class)
public final class Proposals {

    private static final int NEAREST = 3;

    private final StockReader stock;
    private final NearbyDesk nearby;

    @Activate
    public Proposals(@Reference StockReader stock, @Reference NearbyDesk nearby) {
        this.stock = stock;
        this.nearby = nearby;
    }

    Proposal of(Tx tx, RxOrder order, String store, List<Finding> against) {
        Map<String, Integer> taken = new HashMap<>();
        List<ProposedLine> lines = order.lines().stream().filter(line -> line.owed() > 0).map(line -> line(tx, line, store, taken)).toList();
        return new Proposal(order, store, lines, against);
    }

    private ProposedLine line(Tx tx, RxOrderLine line, String store, Map<String, Integer> taken) {
        List<StockLine> all = stock.serving(tx, line);
        List<ProposedPack> packs = new ArrayList<>();
        List<StockLine> others = new ArrayList<>();
        int owed = line.owed();
        for (StockLine one : all.stream().filter(any -> any.store().equals(store)).toList()) {
            int there = one.quantity() - taken.getOrDefault(one.batch().id(), 0);
            int quantity = Math.min(Handing.whole(one.product(), owed), there);
            if (owed > 0 && quantity > 0) {
                packs.add(new ProposedPack(one, quantity));
                taken.merge(one.batch().id(), quantity, Integer::sum);
                owed -= quantity;
            } else {
                others.add(one);
            }
        }
        Map<String, Integer> elsewhere = all.stream().filter(one -> !one.store().equals(store))
                .collect(Collectors.groupingBy(StockLine::store, TreeMap::new, Collectors.summingInt(StockLine::quantity)));
        return new ProposedLine(line.line(), line.owed(), packs, others, elsewhere, owed > 0 ? nearest(tx, line) : List.of());
    }

    private List<NearbyOffer> nearest(Tx tx, RxOrderLine line) {
        return nearby.having(tx, line.generic(), line.strength(), line.form()).stream().limit(NEAREST).toList();
    }
}
