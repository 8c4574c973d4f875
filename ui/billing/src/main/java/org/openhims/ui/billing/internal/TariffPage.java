// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.billing.Category;
import org.openhims.billing.Price;
import org.openhims.billing.Tariff;
import org.openhims.billing.TariffItem;
import org.openhims.platform.Problem;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** The tariff: find an item, set its price from today on, or make a new one. */
final class TariffPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Tariff tariff;
    private final DataTable<TariffItem> table;
    private final Div editor = Parts.div("h-stack");
    private final TextField find;

    TariffPage(Session session, Tariff tariff) {
        this.session = session;
        this.tariff = tariff;
        this.table = new DataTable<TariffItem>("tariff", session.t("uibilling.menu.tariff"), TariffItem::code,
                new Empty(Icon.NOTE, session.t("uibilling.tariff.none"), session.t("uibilling.tariff.todo")))
                .text(session.t("uibilling.code"), TariffItem::code)
                .text(session.t("uibilling.what"), item -> item.name() + " · " + item.nameHindi())
                .text(session.t("uibilling.gst.rate"), item -> item.gst() + " %").text(session.t("uibilling.price"), this::prices)
                .column("", item -> ActionButton.of("tariff-price-" + item.code(), session.t("uibilling.price.set"), () -> editPrice(item)).quiet());
        find = new TextField();
        find.setId("tariff-find");
        find.setPlaceholder(session.t("uibilling.tariff.find"));
        find.setAriaLabel(session.t("uibilling.tariff.find"));
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(e -> show());
        add(new PageFrame(session.t("uibilling.menu.tariff"), editor, new Panel(Icon.NOTE, session.t("uibilling.menu.tariff"), table)).tools(find,
                new ActionButton("tariff-new", session.t("uibilling.tariff.new"), Icon.PLUS, this::editItem)));
        show();
        session.live(this, Set.of("billing.tariff.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> table.show(tariff.find(session.caller(), find.getValue())));
    }

    private String prices(TariffItem item) {
        return item.prices().isEmpty() ? session.t("uibilling.unpriced") : item.prices().stream().map(price ->
                (price.category() == Category.GENERAL ? "" : session.t("billing.category." + price.category()) + ' ') + price.price()
                        + (price.from().isAfter(session.formats().today()) ? ' ' + session.formats().date(price.from()) : ""))
                .collect(Collectors.joining("; "));
    }

    private void editPrice(TariffItem item) {
        Form form = new Form(session, "billing.price." + item.code());
        TextField price = field(form, "price", "tariff-price", "uibilling.price");
        Choice<Category> category = new Choice<>("tariff-category", session.t("uibilling.category"), Arrays.asList(Category.values()),
                one -> session.t("billing.category." + one));
        category.setValue(Category.GENERAL);
        open(session.t("uibilling.price.of", item.name()), List.of(price, category), form, () -> tariff.price(session.caller(), item.code(),
                new Price(category.getValue(), session.formats().today(), null, Amounts.of("price", price.getValue()))));
        price.focus();
    }

    private void editItem() {
        Form form = new Form(session, "billing.item");
        TextField code = field(form, "code", "tariff-code", "uibilling.code");
        TextField name = field(form, "name", "tariff-name", "uibilling.name.en");
        TextField hindi = field(form, "nameHindi", "tariff-hindi", "uibilling.name.hi");
        TextField gst = field(form, "gst", "tariff-gst", "uibilling.gst.rate");
        open(session.t("uibilling.tariff.new"), List.of(code, name, hindi, gst), form, () -> {
            if (!gst.getValue().matches("\\d{0,2}")) {
                throw Problem.invalid("gst", "type");
            }
            tariff.item(session.caller(), new TariffItem(code.getValue().strip(), name.getValue().strip(), hindi.getValue().strip(),
                    gst.isEmpty() ? 0 : Integer.valueOf(gst.getValue()), null, null));
        });
        code.focus();
    }

    private TextField field(Form form, String name, String id, String label) {
        TextField field = form.text(name, new TextField(session.t(label)));
        field.setId(id);
        return field;
    }

    private void open(String title, List<Component> fields, Form form, Runnable work) {
        ActionButton save = new ActionButton("tariff-save", session.t("uibilling.save"), Icon.CHECK, () -> {
            if (form.submit(work)) {
                editor.removeAll();
                session.say(session.t("uibilling.saved"));
                show();
            }
        }).primary().key(FKey.F4);
        Div body = Parts.div("h-fields");
        body.add(fields);
        editor.removeAll();
        editor.add(new Panel(Icon.NOTE, title, body, Parts.div("h-row h-form-end",
                ActionButton.of("tariff-leave", session.t("ui.confirm.leave"), editor::removeAll), save)));
    }
}
