// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The counter. Permissions: {@code pharmacy.dispense}, {@code pharmacy.witness}, {@code pharmacy.prescription.read}.
 * 404 {@code pharmacy.dispense.unknown}.
 */
@ProviderType
public interface Dispensing {

    /** What could be given from this store, the first to expire first, with what the checks find. */
    Proposal propose(Caller by, String order, String store);

    /**
     * Hands drugs over. With a controlled drug among them nothing leaves yet: a second person is to witness it.
     *
     * @throws org.openhims.platform.ProblemException 409 as {@link Stock}; {@code pharmacy.warned} with {@code findings} when there is a
     *         warning and no reason; {@code pharmacy.owed} for more than is owed; {@code pharmacy.other.drug}, {@code pharmacy.other.brand}
     *         where the prescriber must allow it; {@code pharmacy.prescriber.missing}; {@code pharmacy.order.closed}
     */
    Dispense dispense(Caller by, NewDispense handed);

    /** The second person, who is another user, has seen it: all leaves now, checked again. 409 {@code pharmacy.witness.same}, {@code pharmacy.dispense.done}. */
    Dispense witness(Caller by, String dispense);

    /** Gives up what waits for a second person. 409 {@code pharmacy.dispense.done}. */
    Dispense cancel(Caller by, String dispense);

    /** What waits for a second person, oldest first. */
    List<Dispense> held(Caller by);

    /**
     * Takes back unopened packs, into the stock of the store they came from or to be destroyed.
     *
     * @param line number within the dispense
     * @param restock false to destroy them
     */
    Dispense takeBack(Caller by, String dispense, int line, int quantity, String reason, boolean restock);

    Dispense get(Caller by, String dispense);

    /** Of a patient, newest first; at most 100. */
    List<Dispense> of(Caller by, String uhid);

    /** The label of a line, 50 mm wide, with sun and moon, in the patient's language: {@code hi} or {@code en}. */
    Sheet label(Caller by, String dispense, int line, String language);
}
