// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A table for work: rows keep their place and their focus when it is shown anew, and what changed is marked. On a phone each row is a card. */
public final class DataTable<T> extends Div {

    private static final long serialVersionUID = 1L;

    private record Column<T>(String title, Function<T, Component> cell) {
    }

    private record Shown<T>(T item, NativeTableRow row) {
    }

    private final transient Function<T, String> key;
    private final transient List<Column<T>> columns = new ArrayList<>();
    private final transient Map<String, Shown<T>> shown = new HashMap<>();
    private final NativeTableRow titles = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();
    private final Component empty;
    private boolean first = true;

    /**
     * @param id of the table; a row's id is {@code <id>-<key>}
     * @param key tells one item from another
     * @param empty shown when there are no items
     */
    public DataTable(String id, String caption, Function<T, String> key, Component empty) {
        this.key = key;
        this.empty = empty;
        setId(id);
        addClassName("h-table");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", caption);
        table.getHead().add(titles);
        table.add(body);
        add(table, empty);
    }

    public DataTable<T> column(String title, Function<T, Component> cell) {
        columns.add(new Column<>(title, cell));
        NativeTableHeaderCell head = new NativeTableHeaderCell(title);
        head.getElement().setAttribute("scope", "col");
        titles.add(head);
        return this;
    }

    public DataTable<T> text(String title, Function<T, String> cell) {
        return column(title, item -> new Span(cell.apply(item)));
    }

    /** Shows these items; those that were shown before and are equal are left alone. */
    public void show(List<T> items) {
        Map<String, T> wanted = new LinkedHashMap<>();
        items.forEach(item -> wanted.put(key.apply(item), item));
        shown.entrySet().removeIf(e -> !wanted.containsKey(e.getKey()) && removed(e.getValue()));
        int at = 0;
        for (Map.Entry<String, T> item : wanted.entrySet()) {
            place(item.getKey(), item.getValue(), at++);
        }
        empty.setVisible(items.isEmpty());
        getElement().getChild(0).setVisible(!items.isEmpty());
        first = false;
    }


    private boolean removed(Shown<T> gone) {
        gone.row().removeFromParent();
        return true;
    }

    private void place(String id, T item, int at) {
        Shown<T> before = shown.get(id);
        NativeTableRow row = before == null ? newRow(id) : before.row();
        if (before == null || !before.item().equals(item)) {
            fill(row, item);
            row.setClassName("h-changed", !first);
        } else {
            row.removeClassName("h-changed");
        }
        shown.put(id, new Shown<>(item, row));
        if (body.getElement().indexOfChild(row.getElement()) != at) {
            body.getElement().insertChild(at, row.getElement());
        }
    }

    private NativeTableRow newRow(String id) {
        NativeTableRow row = new NativeTableRow();
        row.setId(getId().orElseThrow() + '-' + id);
        return row;
    }

    private void fill(NativeTableRow row, T item) {
        row.removeAll();
        for (Column<T> column : columns) {
            NativeTableCell cell = new NativeTableCell(column.cell().apply(item));
            cell.getElement().setAttribute("data-title", column.title());
            row.add(cell);
        }
    }
}
