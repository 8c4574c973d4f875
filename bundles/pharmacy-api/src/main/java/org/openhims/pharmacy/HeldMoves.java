// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Controlled drugs leave a store only when a second person has seen it, also without a patient. Permissions: {@code pharmacy.stock} to ask,
 * {@code pharmacy.witness} to see it.
 */
@ProviderType
public interface HeldMoves {

    /** 400 as {@link Stock#issue}. Whether it is there is decided when it leaves. */
    HeldMove askIssue(Caller by, NewIssue issue);

    /** 400 as {@link Stock#transfer}. */
    HeldMove askTransfer(Caller by, NewTransfer transfer);

    /** The oldest first; for who may ask or witness. */
    List<HeldMove> waiting(Caller by);

    /**
     * It leaves now.
     *
     * @throws org.openhims.platform.ProblemException 409 {@code pharmacy.witness.same} for who asked; {@code pharmacy.move.done},
     *         {@code pharmacy.move.cancelled}; as {@link Stock} when it may not leave; 404 {@code pharmacy.move.unknown}
     */
    Movement witness(Caller by, String id);

    /** It stays. 409 and 404 as above. */
    void cancel(Caller by, String id);
}
