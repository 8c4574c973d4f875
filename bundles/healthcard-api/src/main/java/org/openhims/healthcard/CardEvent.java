// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

/** What the health card tells through the journal; each record is the event's JSON, version 1. */
public sealed interface CardEvent {

    String ISSUED = "healthcard.card.issued";
    String CONFIRMED = "healthcard.card.confirmed";
    String REVOKED = "healthcard.card.revoked";
    String PRINTED = "healthcard.card.printed";
    String DISPATCHED = "healthcard.card.dispatched";
    String DELIVERED = "healthcard.card.delivered";

    String uhid();

    int serial();

    record Issued(String uhid, int serial, String reason) implements CardEvent {
    }

    /** The card became verified or permanent. */
    record Confirmed(String uhid, int serial, String status) implements CardEvent {
    }

    /** The card was replaced or blocked. */
    record Revoked(String uhid, int serial, String status) implements CardEvent {
    }

    record Printed(String uhid, int serial, boolean again) implements CardEvent {
    }

    /** The card left the counter on its way to its holder. */
    record Dispatched(String uhid, int serial) implements CardEvent {
    }

    /** The card was handed over. */
    record Delivered(String uhid, int serial) implements CardEvent {
    }
}
