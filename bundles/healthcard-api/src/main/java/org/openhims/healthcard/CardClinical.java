// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Opens the encrypted part of a card with this node's own reader key, without a network. Permission {@code card.clinical}; each opening is audited. */
@ProviderType
public interface CardClinical {

    /**
     * Also of a card that has expired or was replaced: {@link Clinical#asOf} tells how old it is.
     *
     * @param code as scanned; blanks and line ends around it are taken off
     * @throws org.openhims.platform.ProblemException 409 {@code card.sealed} when it is encrypted to other readers only, {@code card.clinical.none}
     *         when there is nothing in it; 400 with rule {@code card.code} for what is no genuine card of ours
     */
    Clinical open(Caller by, String code);
}
