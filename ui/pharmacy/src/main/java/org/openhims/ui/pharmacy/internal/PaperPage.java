// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.openhims.opd.PaperScript;
import org.openhims.opd.PaperScripts;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.PaperRx.PaperLine;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrders;
import org.openhims.platform.Problem;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** A prescription on paper, typed line by line beside its picture; saved, it is served at once. A buyer without a number has a name. */
final class PaperPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int UHID = 13;
    private static final String JPEG = "data:image/jpeg;base64,";

    private final transient Session session;
    private final transient RxOrders orders;
    private final transient PharmacyCatalogue catalogue;
    private final transient PaperScripts scripts;
    private final transient Form form;
    private final transient List<PaperLine> typed = new ArrayList<>();
    private final List<TextField> texts = new ArrayList<>();
    private final TextField who;
    private final TextField prescriber;
    private final TextField product;
    private final TextField quantity;
    private final Div patient = Parts.spoken(Parts.div("h-stack"));
    private final Div lines = Parts.spoken(Parts.div("h-stack h-tight"));
    private final Div picture = Parts.div("h-stack");
    private String script;

    PaperPage(Session session, RxOrders orders, PharmacyCatalogue catalogue, PaperScripts scripts) {
        this.session = session;
        this.orders = orders;
        this.catalogue = catalogue;
        this.scripts = scripts;
        this.form = new Form(session, "pharmacy.paper");
        who = text("name", "pharm-who", "uipharm.who");
        prescriber = text("prescriber", "pharm-prescriber", "uipharm.prescriber");
        product = text("lines", "pharm-line-product", "uipharm.product.scan");
        quantity = text("quantity", "pharm-line-quantity", "uipharm.quantity");
        lines.setId("pharm-lines");
        picture.setId("pharm-picture");
        who.addValueChangeListener(e -> showPatient());
        product.addValueChangeListener(e -> session.attempt(() -> product.setHelperText(found().stream().limit(3).map(Product::label)
                .reduce((a, b) -> a + "; " + b).orElse(""))));
        ActionButton add = new ActionButton("pharm-line-add", session.t("uipharm.line.add"), Icon.PLUS, this::addLine).key(FKey.F8);
        ActionButton save = new ActionButton("pharm-paper-save", session.t("uipharm.paper.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        Panel entry = new Panel(Icon.NOTE, session.t("uipharm.paper"), Parts.div("h-fields", who, prescriber, product, quantity), patient, lines,
                Parts.div("h-row h-form-end", add, save));
        add(new PageFrame(session.t("uipharm.menu.paper"), Parts.div("h-halves", entry, new Panel(Icon.CAMERA, session.t("uipharm.pictures"), picture))));
        session.attempt(this::showPictures);
        who.focus();
    }

    private TextField text(String path, String id, String label) {
        TextField field = new TextField(session.t(label));
        field.setId(id);
        int place = texts.size();
        field.addKeyPressListener(Key.ENTER, e -> texts.stream().skip(place + 1L).findFirst().ifPresentOrElse(Focusable::focus, this::addLine));
        texts.add(field);
        return form.text(path, field);
    }

    private String number() {
        return who.getValue().replaceAll("\\s", "");
    }

    private boolean registered() {
        return number().matches("\\d{" + UHID + "}");
    }

    private void showPatient() {
        patient.removeAll();
        if (registered()) {
            session.attempt(() -> patient.add(PatientBanner.line(session, session.banner(number()))));
        }
    }

    private List<Product> found() {
        return product.getValue().isBlank() ? List.of() : catalogue.products(session.caller(), product.getValue());
    }

    /** The product that the text names first; its words where there is none. */
    private void addLine() {
        form.submit(() -> {
            String units = quantity.getValue().strip();
            if (!units.matches("[1-9]\\d{0,5}")) {
                throw Problem.invalid("quantity", "positive");
            }
            if (product.isEmpty()) {
                throw Problem.invalid("lines", "not-blank");
            }
            List<Product> all = found();
            String words = product.getValue().strip();
            typed.add(new PaperLine(all.isEmpty() ? null : all.get(0).code(), all.isEmpty() ? words : null, null, Integer.parseInt(units), null));
            lines.add(Parts.span("h-name", (all.isEmpty() ? words : all.get(0).label()) + " × " + units));
            product.clear();
            quantity.clear();
            product.focus();
        });
    }

    private void save() {
        if (!product.isEmpty()) {
            addLine();
        }
        List<RxOrder> made = new ArrayList<>();
        form.submit(() -> made.add(orders.write(session.caller(), new PaperRx(registered() ? number() : null, registered() ? null : who.getValue(),
                prescriber.getValue(), script, typed))));
        made.forEach(order -> session.go(CounterView.PLACE.path() + '/' + order.id()));
    }

    private void showPictures() {
        if (scripts == null || !session.may("opd.prescription.dispense")) {
            picture.add(Parts.span("h-soft", session.t("uipharm.pictures.none")));
            return;
        }
        scripts.handwritten(session.caller(), null, SHOWN).items().stream().filter(this::notEntered).forEach(one -> picture.add(
                ActionButton.of("pharm-script-" + one.id(), one.token() + " · " + one.name(), () -> session.attempt(() -> choose(one)))));
        if (picture.getComponentCount() == 0) {
            picture.add(Parts.span("h-soft", session.t("uipharm.pictures.none")));
        }
    }

    private boolean notEntered(PaperScript one) {
        return orders.of(session.caller(), one.uhid()).stream().noneMatch(order -> one.id().equals(order.sourceId()));
    }

    private void choose(PaperScript one) {
        Image image = new Image(JPEG + Base64.getEncoder().encodeToString(scripts.picture(session.caller(), one.id())),
                session.t("uipharm.pictures.alt", one.token()));
        image.setMaxWidth("100%");
        picture.removeAll();
        picture.add(image);
        script = one.id();
        who.setValue(one.uhid());
        prescriber.focus();
    }
}
