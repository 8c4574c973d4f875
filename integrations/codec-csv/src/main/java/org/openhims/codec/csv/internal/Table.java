// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file as columns and rows.
 *
 * @param separator of its cells
 * @param columns their names; of a file without a header their numbers, from 1; without repetition
 */
record Table(char separator, List<String> columns, List<Row> rows) {

    /**
     * A row that is not blank.
     *
     * @param number as a spreadsheet counts
     * @param cells one for each column; empty when absent
     * @param fault why no value of it counts; empty when it is whole
     */
    record Row(long number, List<String> cells, String fault) {
    }

    Stream<String> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }
}
