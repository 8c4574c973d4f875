// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openhims.pharmacy.NearbyOffer;
import org.openhims.pharmacy.NewDispense.HandedLine;
import org.openhims.pharmacy.Proposal.ProposedLine;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.StockLine;
import org.openhims.platform.Problem;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** The packs that serve a line: each with its batch, expiry and a quantity that may be changed. */
final class LinePacks extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient RxOrderLine line;
    private final transient ProposedLine proposed;
    private final transient List<Taken> taken = new ArrayList<>();

    private record Taken(StockLine stock, TextField quantity) {
    }

    LinePacks(Session session, RxOrderLine line, ProposedLine proposed) {
        this.session = session;
        this.line = line;
        this.proposed = proposed;
        addClassName("h-stack");
        addClassName("h-tight");
        proposed.packs().forEach(pack -> add(pack.stock(), pack.quantity()));
        int found = proposed.packs().stream().mapToInt(pack -> pack.quantity()).sum();
        if (found < proposed.owed()) {
            String where = String.join(", ", proposed.elsewhere().entrySet().stream().map(one -> one.getKey() + ' ' + one.getValue()).toList());
            add(Parts.div("h-row", new Chip(Tone.WAITING, session.t("uipharm.short", proposed.owed() - found)),
                    Parts.span("h-small", where.isEmpty() ? session.t("uipharm.nowhere") : session.t("uipharm.elsewhere", where))));
            proposed.nearby().forEach(this::nearby);
        }
    }

    private void nearby(NearbyOffer offer) {
        BigDecimal km = BigDecimal.valueOf(offer.metres()).movePointLeft(3).setScale(1, RoundingMode.HALF_UP);
        String told = session.formats().dateTime(offer.asOf());
        add(Parts.div("h-row", Parts.span("h-small", session.t("uipharm.nearest", offer.name(), km.toPlainString(), offer.quantity())),
                Parts.span("h-line-detail", String.join(" · ", Stream.of(offer.phone(), told).filter(Objects::nonNull).toList()))));
    }

    private void add(StockLine stock, int units) {
        TextField quantity = new TextField();
        quantity.setId("pharm-quantity-" + line.line() + '-' + taken.size());
        quantity.setAriaLabel(session.t("uipharm.quantity"));
        quantity.setValue(Integer.toString(units));
        quantity.setWidth("6rem");
        quantity.getElement().setAttribute("inputmode", "numeric");
        taken.add(new Taken(stock, quantity));
        add(Parts.div("h-row", quantity, Parts.div("h-line", Parts.span("h-name", stock.product().label()), Parts.span("h-line-detail",
                session.t("uipharm.batch", stock.batch().number(), stock.batch().expiry(), stock.quantity())))));
    }

    boolean takes(StockLine pack) {
        return line.takes(pack.product());
    }

    void only(StockLine pack) {
        removeAll();
        taken.clear();
        add(pack, Math.min(proposed.owed(), pack.quantity()));
        taken.get(0).quantity().focus();
    }

    /** What has a quantity; 400 for one that is no number. */
    List<HandedLine> handed() {
        return taken.stream().filter(one -> !one.quantity().isEmpty() && !one.quantity().getValue().strip().equals("0"))
                .map(one -> new HandedLine(line.line(), one.stock().batch().id(), units(one.quantity().getValue().strip()))).toList();
    }

    private static int units(String text) {
        if (!text.matches("\\d{1,7}")) {
            throw Problem.invalid("quantity", "positive");
        }
        return Integer.parseInt(text);
    }
}
