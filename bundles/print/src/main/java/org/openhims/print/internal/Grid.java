// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.print.Element;

/** A table in a column: wrapped cells, a head that comes again on each page, no row torn in two. */
final class Grid {

    private static final double CELL_GAP = 4;

    private final Column column;
    private final Element.Table table;
    private final double size;
    private final List<Column.Cell> head;

    Grid(Column column, Element.Table table) {
        this.column = column;
        this.table = table;
        this.size = table.size() * column.scale();
        this.head = cells(table.head(), true);
    }

    void place() {
        column.need(Column.heightOf(head, size) * 2);
        head();
        for (List<String> row : table.rows()) {
            List<Column.Cell> cells = cells(row, false);
            if (column.need(Column.heightOf(cells, size))) {
                head();
            }
            column.row(cells, size);
        }
    }

    private void head() {
        column.row(head, size);
        column.rule();
    }

    private List<Column.Cell> cells(List<String> texts, boolean bold) {
        double shares = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        List<Column.Cell> cells = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < texts.size(); i++) {
            double width = column.width() * table.widths().get(i) / shares;
            cells.add(new Column.Cell(x, column.wrapping().wrap(texts.get(i), size, bold, width - CELL_GAP)));
            x += width;
        }
        return cells;
    }
}
