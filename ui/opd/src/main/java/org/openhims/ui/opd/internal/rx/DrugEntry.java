// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.Drug;
import org.openhims.opd.Drugs;
import org.openhims.opd.RxFood;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** One drug as it is typed: a few letters and Enter, then dose, how often, how long; Enter in any of them takes the line. */
final class DrugEntry extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;
    /** A measure of a syrup, mL. */
    private static final String SPOON = "5";

    private final transient Session session;
    private final transient Drugs drugs;
    private final transient Consumer<RxLine> taken;
    private final TextField name = new TextField();
    private final Div picks = Parts.div("h-picks");
    private final TextField dose;
    private final Select<DoseUnit> unit;
    private final Select<RxFrequency> frequency;
    private final TextField days;
    private final TextField quantity;
    private final Select<RxFood> food;
    private final TextField instructions;
    private transient Drug chosen;

    DrugEntry(Session session, Drugs drugs, Consumer<RxLine> taken) {
        this.session = session;
        this.drugs = drugs;
        this.taken = taken;
        dose = small("dose", "4rem");
        unit = select("unit", List.of(DoseUnit.values()), value -> session.t("uiopd.rx.unit." + value), "7rem");
        frequency = select("frequency", List.of(RxFrequency.values()), value -> session.t("uiopd.rx.frequency." + value), "15rem");
        days = small("days", "4rem");
        quantity = small("quantity", "5rem");
        food = select("food", List.of(RxFood.values()), value -> session.t("uiopd.rx.food." + value), "8rem");
        food.setEmptySelectionAllowed(true);
        instructions = small("instructions", "12rem");
        instructions.setMaxLength(200);
        addClassName("h-stack");
        prepareName();
        add(name, picks, Parts.div("h-row h-feet", dose, unit, frequency, days, quantity, food, instructions,
                new ActionButton("rx-add", session.t("uiopd.rx.add"), Icon.PLUS, this::take)));
        reset();
    }

    private void prepareName() {
        name.setId("rx-drug");
        name.setLabel(session.t("uiopd.rx.drug"));
        name.setPlaceholder(session.t("uiopd.rx.drug.hint"));
        name.setMaxLength(160);
        name.setWidth("26rem");
        name.setMaxWidth("100%");
        name.setAutofocus(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(150);
        name.addValueChangeListener(e -> offer());
        name.addKeyPressListener(Key.ENTER, e -> offered().stream().findFirst().ifPresentOrElse(this::choose, dose::focus));
    }

    private TextField small(String id, String width) {
        TextField field = new TextField(session.t("uiopd.rx." + id));
        field.setId("rx-" + id);
        field.setWidth(width);
        field.addKeyPressListener(Key.ENTER, e -> take());
        return field;
    }

    private <T> Select<T> select(String id, List<T> items, Function<T, String> text, String width) {
        Select<T> select = new Select<>();
        select.setId("rx-" + id);
        select.setLabel(session.t("uiopd.rx." + id));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "–" : text.apply(item));
        select.setWidth(width);
        return select;
    }

    private List<Drug> offered() {
        String text = name.getValue().strip();
        if (text.length() < 2 || chosen != null && text.equals(words(chosen))) {
            return List.of();
        }
        return drugs.find(session.caller(), text).stream().limit(SHOWN).toList();
    }

    private void offer() {
        if (chosen != null && !name.getValue().equals(words(chosen))) {
            chosen = null;
        }
        picks.removeAll();
        offered().forEach(drug -> picks.add(ActionButton.of("rx-pick-" + drug.code(), words(drug), () -> choose(drug))));
    }

    private static String words(Drug drug) {
        return drug.name() + ' ' + drug.strength() + ' ' + drug.form();
    }

    private void choose(Drug drug) {
        chosen = drug;
        name.setValue(words(drug));
        picks.removeAll();
        unit.setValue(DoseUnit.of(drug.form()));
        dose.setValue(unit.getValue() == DoseUnit.ML ? SPOON : "1");
        dose.focus();
    }

    /** What is wrong is said by the prescription's check, with the field's name. */
    private void take() {
        boolean there = !name.getValue().isBlank();
        name.setInvalid(!there);
        BigDecimal amount = number(dose);
        Integer course = whole(days);
        Integer given = whole(quantity);
        if (there && !dose.isInvalid() && !days.isInvalid() && !quantity.isInvalid()) {
            taken.accept(new RxLine(chosen == null ? null : chosen.code(), name.getValue().strip(), null, amount, unit.getValue(), null,
                    frequency.getValue(), course, given, food.getValue(), instructions.getValue().isBlank() ? null : instructions.getValue().strip(), null));
        }
    }

    private BigDecimal number(TextField field) {
        try {
            field.setInvalid(false);
            return new BigDecimal(field.getValue().strip());
        } catch (NumberFormatException e) {
            field.setErrorMessage(session.t("uiopd.rx.number"));
            field.setInvalid(true);
            return null;
        }
    }

    private Integer whole(TextField field) {
        field.setInvalid(false);
        if (field.isEmpty()) {
            return null;
        }
        BigDecimal value = number(field);
        boolean whole = value != null && value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        field.setErrorMessage(session.t("uiopd.rx.number"));
        field.setInvalid(!whole);
        return whole ? (Integer) value.intValue() : null;
    }

    /** Ready for the next drug. */
    void reset() {
        chosen = null;
        name.clear();
        dose.setValue("1");
        frequency.setValue(RxFrequency.TDS);
        days.setValue("5");
        quantity.clear();
        food.clear();
        instructions.clear();
        name.focus();
    }
}
