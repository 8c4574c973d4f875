// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.NewReceipt.ReceiptLine;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLine;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** Goods, one batch after the other; supplier and invoice stay. Enter goes on, and in the last field puts the batch on the shelf. */
final class ReceivePage extends Div {

    private static final long serialVersionUID = 1L;

    private enum Quality { RELEASED, QUARANTINE }

    private final transient Session session;
    private final transient Stock stock;
    private final transient PharmacyCatalogue catalogue;
    private final transient StoreChoice store;
    private final transient Form form;
    private final List<TextField> texts = new ArrayList<>();
    private final TextField supplier;
    private final TextField invoice;
    private final TextField product;
    private final TextField batch;
    private final TextField expiry;
    private final TextField mrp;
    private final TextField quantity;
    private final Choice<Quality> quality;
    private final Div received = Parts.spoken(Parts.div("h-stack h-tight"));

    ReceivePage(Session session, Stock stock, PharmacyCatalogue catalogue) {
        this.session = session;
        this.stock = stock;
        this.catalogue = catalogue;
        this.store = new StoreChoice(session, catalogue, "MAIN", () -> { });
        this.form = new Form(session, "pharmacy.receive");
        supplier = text("supplier", "pharm-supplier", "uipharm.supplier");
        invoice = text("invoice", "pharm-invoice", "uipharm.invoice");
        product = text("lines[0].product", "pharm-product", "uipharm.product.scan");
        batch = text("lines[0].batch", "pharm-batch", "uipharm.number");
        expiry = text("lines[0].expiry", "pharm-expiry", "uipharm.expiry.form");
        mrp = text("lines[0].mrp", "pharm-mrp", "uipharm.mrp");
        quantity = text("lines[0].quantity", "pharm-units", "uipharm.units");
        quality = form.choice("quarantine", new Choice<>("pharm-quality", session.t("uipharm.quality"), List.of(Quality.values()),
                one -> session.t("uipharm.quality." + one.name())), Quality.class);
        quality.setValue(Quality.RELEASED);
        received.setId("pharm-received");
        product.addValueChangeListener(e -> showProduct());
        ActionButton save = new ActionButton("pharm-save", session.t("uipharm.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        add(new PageFrame(session.t("uipharm.menu.receive"), new Panel(Icon.DOWN, session.t("uipharm.goods"),
                Parts.div("h-fields", supplier, invoice, product, batch, expiry, mrp, quantity), Parts.div("h-stack", quality, Parts.div("h-row h-form-end", save))),
                new Panel(Icon.CHECK, session.t("uipharm.received"), received)).tools(store));
        (supplier.isEmpty() ? supplier : product).focus();
    }

    private TextField text(String path, String id, String label) {
        TextField field = new TextField(session.t(label));
        field.setId(id);
        int place = texts.size();
        field.addKeyPressListener(Key.ENTER, e -> texts.stream().skip(place + 1L).findFirst().ifPresentOrElse(Focusable::focus, this::save));
        texts.add(field);
        return form.text(path, field);
    }

    private List<Product> found() {
        return product.getValue().isBlank() ? List.of() : catalogue.products(session.caller(), product.getValue());
    }

    private void showProduct() {
        session.attempt(() -> product.setHelperText(found().stream().limit(3).map(one -> session.t("uipharm.product.is", one.label(), one.code(),
                one.pack())).reduce((a, b) -> a + "; " + b).orElse("")));
    }

    /** The one that the text names; the code itself where it names several. */
    private String code() {
        List<Product> all = found();
        return all.size() == 1 ? all.get(0).code() : product.getValue().strip();
    }

    private void save() {
        String from = supplier.getValue();
        String bill = invoice.getValue();
        List<StockLine> shelf = new ArrayList<>();
        boolean done = form.submit(() -> shelf.addAll(stock.receive(session.caller(), new NewReceipt(store.code(), from, bill,
                quality.getValue() == Quality.QUARANTINE, List.of(new ReceiptLine(code(), batch.getValue().strip(), expiry.getValue().strip(),
                        price(mrp.getValue().strip()), units(quantity.getValue().strip())))))));
        if (done) {
            StockLine line = shelf.get(0);
            session.say(session.t("uipharm.saved", line.product().label(), line.quantity()));
            received.addComponentAsFirst(Parts.div("h-line", Parts.span("h-name", line.product().label()), Parts.span("h-line-detail",
                    session.t("uipharm.batch", line.batch().number(), line.batch().expiry(), line.quantity()))));
            List.of(product, batch, expiry, mrp, quantity).forEach(TextField::clear);
            supplier.setValue(from);
            invoice.setValue(bill);
            product.focus();
        }
    }

    private static Money price(String rupees) {
        try {
            return Money.parse(rupees);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("lines[0].mrp", "money");
        }
    }

    private static int units(String text) {
        if (!text.matches("\\d{1,7}")) {
            throw Problem.invalid("lines[0].quantity", "positive");
        }
        return Integer.parseInt(text);
    }
}
