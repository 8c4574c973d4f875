// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.custody;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Specimens of medico-legal cases. Who has one records what is done with it; another user has it from the moment in which that user accepts it.
 * 404 {@code lab.specimen.unknown}, {@code lab.custody.none} for a specimen that is of no such case; 409 {@code lab.custody.holder} for who does not
 * have it, {@code lab.custody.pending} while it is offered, {@code lab.custody.open} while no seal is on it, {@code lab.custody.discarded}.
 * Permissions: {@code lab.custody}, {@code lab.custody.release}.
 */
@ProviderType
public interface SpecimenCustody {

    /**
     * Notes that an order is of a medico-legal case, from now on for good.
     *
     * @param number of the case; null while not known, and 409 {@code lab.custody.numbered} when another is known
     * @return the chains of its specimens
     */
    List<CustodyChain> mark(Caller by, String order, String number);

    /**
     * Begins the chain: the specimen is taken, if it was not yet, and sealed.
     *
     * @param witness in whose presence, 3 to 120 characters
     * @param seal 1 to 60 characters
     * @param note at most 200 characters; may be null
     */
    CustodyChain seal(Caller by, String accession, String witness, String seal, String note);

    /** Offers it to a user, or gives it to a person outside, who has it at once. */
    CustodyChain handOver(Caller by, String accession, HandOver to);

    /** Takes what is offered, or takes it back from a person outside. 409 {@code lab.custody.notoffered}. */
    CustodyChain accept(Caller by, String accession, boolean intact, String note);

    /** Does not take what is offered, or no longer offers it. */
    CustodyChain refuse(Caller by, String accession, String reason);

    /** Opens the seal for the analysis. */
    CustodyChain open(Caller by, String accession, String reason);

    /** Puts a new seal on it. 409 {@code lab.custody.sealed} unless it is open. */
    CustodyChain reseal(Caller by, String accession, String witness, String seal);

    /** Notes that it may be discarded. @param document such as the court's or the police's letter, 1 to 120 characters */
    CustodyChain release(Caller by, String accession, String document, String reason);

    /** 409 {@code lab.custody.notreleased} unless it was released. */
    CustodyChain discard(Caller by, String accession, String witness, String how);

    /** Who neither is of the laboratory nor had it in hand needs to treat the patient. */
    CustodyChain chain(Caller by, String accession);

    /** What the caller has, and what is offered to the caller. */
    List<CustodyChain> mine(Caller by);

    /** The chain on paper, A4, in the caller's language, with room for signatures. */
    Sheet sheet(Caller by, String accession);
}
