// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.outside;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.internal.Shelf;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** What the rest of the laboratory has to know of tests that others do. */
public final class DoneOutside {

    private static final String SENT = "select test from lab_dispatch_item where accession = ? and status = 'SENT'";
    private static final String OF_ORDER = "select i.accession, i.test, i.reference, d.name, d.address from lab_dispatch_item i"
            + " join lab_dispatch d on d.id = i.dispatch join lab_specimen s on s.accession = i.accession where s.order_id = ? and i.status = 'RETURNED'"
            + " order by d.name, i.test";

    private DoneOutside() {
    }

    /**
     * A test whose report is back.
     *
     * @param laboratory name and address
     * @param reference may be null
     */
    public record Done(String accession, String test, String laboratory, String reference) {
    }

    /** Throws 409 while the report of the analyte's test is not back. */
    public static void requireBack(Tx tx, Shelf shelf, String accession, String analyte) {
        Set<String> away = new Sql(tx.connection()).list(SENT, row -> row.getString(1), accession).stream().collect(Collectors.toSet());
        if (shelf.analytesOf(away).contains(analyte)) {
            throw Problem.conflict("lab.outside.sent");
        }
    }

    public static List<Done> of(Tx tx, String order) {
        return new Sql(tx.connection()).list(OF_ORDER, row -> new Done(row.getString("accession"), row.getString("test"),
                row.getString("name") + (row.getString("address") == null ? "" : ", " + row.getString("address")), row.getString("reference")), order);
    }
}
