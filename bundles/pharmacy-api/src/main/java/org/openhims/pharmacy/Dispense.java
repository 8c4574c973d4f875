// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;
import java.util.List;
import org.openhims.opd.Finding;
import org.openhims.platform.Money;

/**
 * What was handed to a patient at once.
 *
 * @param free nothing is to be paid
 * @param total of all lines, GST included; what was taken back still counts
 * @param tax GST within the total
 * @param by who gave it
 * @param witness the second person; null where none is asked for
 * @param override why it was given in spite of a warning
 * @param lines none while it waits for the second person
 * @param findings as they were when it was given; their line is that of the order, from 0
 */
public record Dispense(String id, String order, String uhid, String name, String store, DispenseStatus status, boolean free, Money total,
        Money tax, Instant at, String by, String witness, String override, List<DispensedLine> lines, List<Finding> findings) {

    public Dispense {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /**
     * @param line number within the dispense, from 1
     * @param of number within the order
     * @param label name and strength
     * @param batch id
     * @param number of the batch, as printed
     * @param returned units taken back
     * @param mrp of a whole pack, GST included
     * @param amount for the quantity, GST included; 0 when free
     * @param substituted another brand than prescribed, or one that the prescriber allowed
     */
    public record DispensedLine(int line, int of, String product, String label, String batch, String number, String expiry, int quantity,
            int returned, int pack, Money mrp, int gstPercent, Money amount, Money tax, boolean substituted) {
    }
}
