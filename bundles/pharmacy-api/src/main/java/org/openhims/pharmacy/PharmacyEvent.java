// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;

/** What the pharmacy tells through the journal; each record is the event's JSON, version 1. Ask the faces for the rest. */
public sealed interface PharmacyEvent {

    String RECEIVED = "pharmacy.received";
    String MOVED = "pharmacy.moved";
    String BATCH_CHANGED = "pharmacy.batch.changed";
    String WRITTEN = "pharmacy.order.written";
    String CLOSED = "pharmacy.order.closed";
    String HELD = "pharmacy.held";
    String DISPENSED = "pharmacy.dispensed";
    String RETURNED = "pharmacy.returned";
    String REASSIGNED = "pharmacy.reassigned";

    /** The event's type, one of the constants. */
    String type();

    /** Goods came. */
    record Received(String store, String invoice, List<String> products) implements PharmacyEvent {

        @Override
        public String type() {
            return RECEIVED;
        }
    }

    /** Stock was issued, transferred, brought back or counted. */
    record Moved(String store, String product, String kind) implements PharmacyEvent {

        @Override
        public String type() {
            return MOVED;
        }
    }

    /** A batch was quarantined, released or recalled. */
    record BatchChanged(String batch, String product, String number, String status) implements PharmacyEvent {

        @Override
        public String type() {
            return BATCH_CHANGED;
        }
    }

    /** There is something to dispense against. */
    record Written(String order) implements PharmacyEvent {

        @Override
        public String type() {
            return WRITTEN;
        }
    }

    /** What is owed of an order will not be fetched any more. */
    record Closed(String order) implements PharmacyEvent {

        @Override
        public String type() {
            return CLOSED;
        }
    }

    /** A controlled drug waits for the second person; nothing has left yet. */
    record Held(String dispense, String order) implements PharmacyEvent {

        @Override
        public String type() {
            return HELD;
        }
    }

    /**
     * Drugs were given to a patient.
     *
     * @param free true where nothing is to be paid: at a government pharmacy; then all amounts are 0
     */
    record Dispensed(String dispense, String order, String store, boolean free, List<Line> lines) implements PharmacyEvent {

        @Override
        public String type() {
            return DISPENSED;
        }
    }

    /** A part of what was dispensed was brought back; the lines have the amounts to be given back. */
    record Returned(String dispense, String store, boolean free, List<Line> lines) implements PharmacyEvent {

        @Override
        public String type() {
            return RETURNED;
        }
    }

    /** After a merge was undone, an order turned out to be the other patient's; told of both. */
    record Reassigned(String order, String from, String to) implements PharmacyEvent {

        @Override
        public String type() {
            return REASSIGNED;
        }
    }

    /**
     * @param line number of the line within the dispense, from 1
     * @param drug code of the generic drug; null for one that is not in the list
     * @param product code
     * @param name what stands on the label
     * @param batch number as printed
     * @param quantity in units
     * @param pack units in a pack
     * @param mrp paise of a whole pack, GST included
     * @param gstPercent the rate of the GST in it
     * @param amount paise to be paid for the quantity, GST included; 0 when free
     * @param tax paise of GST within the amount
     */
    record Line(int line, String drug, String product, String name, String batch, int quantity, int pack, long mrp, int gstPercent,
            long amount, long tax, boolean free) {
    }
}
