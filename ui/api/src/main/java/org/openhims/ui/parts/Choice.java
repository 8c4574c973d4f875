// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One of a few, all in sight: a row of buttons. One stop for Tab; the arrow keys go on. Each button's id is {@code <id>-<item>}. */
public final class Choice<E> extends CustomField<E> {

    private static final long serialVersionUID = 1L;
    private final transient Map<E, ActionButton> buttons = new LinkedHashMap<>();
    private transient E chosen;

    public Choice(String id, String label, List<E> items, Function<E, String> text) {
        setId(id);
        setLabel(label);
        addClassName("h-choice");
        Div row = Parts.div("h-row h-choice-row");
        row.getElement().setAttribute("role", "radiogroup");
        row.getElement().setAttribute("aria-label", label);
        for (E item : items) {
            ActionButton button = ActionButton.of(id + '-' + item, text.apply(item), () -> pick(item));
            button.getElement().setAttribute("role", "radio");
            button.getElement().addEventListener("keydown", e -> step(item, 1)).setFilter("event.key === 'ArrowRight' || event.key === 'ArrowDown'");
            button.getElement().addEventListener("keydown", e -> step(item, -1)).setFilter("event.key === 'ArrowLeft' || event.key === 'ArrowUp'");
            buttons.put(item, button);
            row.add(button);
        }
        add(row);
        show();
    }

    private void pick(E item) {
        chosen = item;
        show();
        updateValue();
    }

    /** From the button that has the cursor, which need not be the chosen one. */
    private void step(E from, int by) {
        List<E> items = List.copyOf(buttons.keySet());
        int next = Math.floorMod(items.indexOf(from) + by, items.size());
        pick(items.get(next));
        buttons.get(items.get(next)).focus();
    }

    private void show() {
        boolean first = true;
        for (Map.Entry<E, ActionButton> entry : buttons.entrySet()) {
            boolean on = entry.getKey().equals(chosen);
            entry.getValue().setClassName("h-on", on);
            entry.getValue().getElement().setAttribute("aria-checked", Boolean.toString(on));
            entry.getValue().setTabIndex(on || chosen == null && first ? 0 : -1);
            first = false;
        }
    }

    @Override
    public void focus() {
        buttons.getOrDefault(chosen, buttons.values().iterator().next()).focus();
    }

    @Override
    protected E generateModelValue() {
        return chosen;
    }

    @Override
    protected void setPresentationValue(E value) {
        chosen = value;
        show();
    }
}
