// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

import java.time.Instant;
import java.util.List;

/**
 * A medico-legal record. It is locked from its signature on; more is added below it.
 *
 * @param number without gaps in a year, such as {@code MLC/2026/17}
 * @param emergency key of the case
 * @param uhid null when nobody could be entered in the register
 * @param name the patient's, as it was then; null as the UHID
 * @param arrivedAt of the patient
 * @param signature name, registration number and HPR id of who signed
 */
public record Mlc(String id, String number, String emergency, String uhid, String name, Instant arrivedAt, NewMlc told, String signedBy,
        Instant signedAt, String signature, List<Addendum> addenda, List<Custody> custody) {

    public Mlc {
        addenda = List.copyOf(addenda);
        custody = List.copyOf(custody);
    }

    /** Added later; what stands above stays. */
    public record Addendum(String text, String signedBy, Instant signedAt, String signature) {
    }

    /**
     * A specimen or belonging that went from hand to hand.
     *
     * @param item such as gastric lavage, or clothes
     * @param seal number or mark of the seal
     * @param handedTo such as the constable's name and number
     */
    public record Custody(String item, String seal, String handedBy, String handedTo, Instant at) {
    }

    /** What is handed over now: item, seal and receiver, 1 to 120 characters each. */
    public record Handover(String item, String seal, String handedTo) {
    }
}
