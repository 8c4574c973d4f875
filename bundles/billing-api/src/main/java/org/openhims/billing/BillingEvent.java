// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** What is told through the journal; each record is the event's JSON, version 1. Ask the faces for the rest. */
public sealed interface BillingEvent {

    String CHARGED = "billing.charge.made";
    String CHARGE_CHANGED = "billing.charge.changed";
    String BILLED = "billing.bill.made";
    String BILL_CANCELLED = "billing.bill.cancelled";
    String PAID = "billing.payment.taken";
    String RECEIPT_CANCELLED = "billing.receipt.cancelled";
    String REFUND = "billing.refund.changed";
    String SHIFT = "billing.shift.changed";
    String TARIFF = "billing.tariff.changed";
    String REASSIGNED = "billing.bill.reassigned";

    /** The event's type, one of the constants. */
    String type();

    /** A charge was made of an event. */
    record Charged(String charge, String item, ChargeStatus status) implements BillingEvent {

        @Override
        public String type() {
            return CHARGED;
        }
    }

    /** A charge was priced, waived or taken back. */
    record ChargeChanged(String charge, ChargeStatus status) implements BillingEvent {

        @Override
        public String type() {
            return CHARGE_CHANGED;
        }
    }

    /** A bill was made. */
    record Billed(String bill) implements BillingEvent {

        @Override
        public String type() {
            return BILLED;
        }
    }

    /** A bill was taken back. */
    record BillCancelled(String bill) implements BillingEvent {

        @Override
        public String type() {
            return BILL_CANCELLED;
        }
    }

    /** Money was taken, claimed or confirmed; {@code bill} is null for a deposit. */
    record Paid(String receipt, String bill, ReceiptStatus status) implements BillingEvent {

        @Override
        public String type() {
            return PAID;
        }
    }

    /** A receipt was taken back. */
    record ReceiptCancelled(String receipt, String bill) implements BillingEvent {

        @Override
        public String type() {
            return RECEIPT_CANCELLED;
        }
    }

    /** A refund was asked for or decided. */
    record RefundChanged(String refund, String receipt, RefundStatus status) implements BillingEvent {

        @Override
        public String type() {
            return REFUND;
        }
    }

    /** A shift was opened, closed or taken over. */
    record ShiftChanged(String shift, String counter, ShiftStatus status) implements BillingEvent {

        @Override
        public String type() {
            return SHIFT;
        }
    }

    /** An item, a price or a share was changed; {@code item} is null for a share. */
    record TariffChanged(String item) implements BillingEvent {

        @Override
        public String type() {
            return TARIFF;
        }
    }

    /** After a merge was undone, a bill turned out to be the other patient's; told of both. */
    record Reassigned(String bill, String from, String to) implements BillingEvent {

        @Override
        public String type() {
            return REASSIGNED;
        }
    }
}
