// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Tokens that go to another queue. Permission: {@code opd.token.call}. */
@ProviderType
public interface Transfers {

    /**
     * Puts who waits, was called or skipped into another queue of today: with a number of that queue, and called there in the order of
     * arrival, as if the patient had come there first.
     *
     * @throws org.openhims.platform.ProblemException 400 with rule {@code queue.unknown}; 409 {@code opd.transfer.same} for the queue in
     *         which the token is, {@code opd.visit.open} when the patient is in that queue too, {@code opd.visit.<status>}
     */
    Visit transfer(Caller by, String visit, String queue);

    /** Takes the last transfer back, with the number from before, while nobody called the token. 409 {@code opd.transfer.none}. */
    Visit undo(Caller by, String visit);
}
