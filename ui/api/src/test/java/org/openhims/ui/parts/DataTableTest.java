// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {

    private record Row(String id, String text) {
    }

    private final Div empty = new Div();
    private final DataTable<Row> table = new DataTable<Row>("t", "Rows", Row::id, empty).text("Text", Row::text);

    private List<Element> rows() {
        Element body = table.getElement().getChild(0).getChildren().filter(e -> e.getTag().equals("tbody")).findFirst().orElseThrow();
        return body.getChildren().toList();
    }

    private static boolean changed(Element row) {
        return row.getClassList().contains("h-changed");
    }

    @Test
    void rowsStandInTheirOrderWithIds() {
        table.show(List.of(new Row("a", "1"), new Row("b", "2")));
        assertEquals(List.of("t-a", "t-b"), rows().stream().map(row -> row.getAttribute("id")).toList());
        assertEquals("Text", rows().get(0).getChild(0).getAttribute("data-title"));
        assertFalse(empty.isVisible());
    }

    @Test
    void anEmptyTableSaysSo() {
        table.show(List.of());
        assertTrue(empty.isVisible());
    }

    @Test
    void whatIsEqualIsLeftAloneAndWhatChangedIsMarked() {
        table.show(List.of(new Row("a", "1"), new Row("b", "2")));
        Element first = rows().get(0);
        table.show(List.of(new Row("a", "1"), new Row("b", "3"), new Row("c", "4")));
        assertEquals(first, rows().get(0));
        assertEquals(List.of(false, true, true), rows().stream().map(DataTableTest::changed).toList());
        table.show(List.of(new Row("a", "1"), new Row("b", "3"), new Row("c", "4")));
        assertFalse(changed(rows().get(1)));
    }

    @Test
    void nothingIsMarkedTheFirstTime() {
        table.show(List.of(new Row("a", "1")));
        assertFalse(changed(rows().get(0)));
    }

    @Test
    void rowsGoAndMove() {
        table.show(List.of(new Row("a", "1"), new Row("b", "2"), new Row("c", "3")));
        table.show(List.of(new Row("c", "3"), new Row("a", "1")));
        assertEquals(List.of("t-c", "t-a"), rows().stream().map(row -> row.getAttribute("id")).toList());
    }

    @Test
    void aSlotIsFilledAnewOnlyForOtherFacts() {
        Slot slot = new Slot("h-row");
        List<Component> made = new ArrayList<>();
        for (String fact : List.of("a", "a", "b")) {
            slot.show(s -> {
                made.add(new Div(fact));
                s.add(made.get(made.size() - 1));
            }, fact, 1);
        }
        assertEquals(2, made.size());
        assertSame(made.get(1), slot.getComponentAt(0));
    }

    @Test
    void aChoiceIsOneStopForTab() {
        Choice<String> choice = new Choice<>("c", "Sex", List.of("M", "F"), s -> s);
        assertTrue(choice.isEmpty());
        choice.setValue("F");
        List<Element> buttons = choice.getElement().getChildren().flatMap(Element::getChildren).filter(e -> e.getTag().equals("button")).toList();
        assertEquals(List.of("-1", "0"), buttons.stream().map(b -> b.getProperty("tabIndex", b.getAttribute("tabindex"))).toList());
        assertEquals("true", buttons.get(1).getAttribute("aria-checked"));
        assertEquals("c-F", buttons.get(1).getAttribute("id"));
    }
}
