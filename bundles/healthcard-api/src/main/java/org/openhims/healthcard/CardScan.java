// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Reads what a scanner reads. Permission {@code card.verify}; each reading of a card is audited. */
@ProviderType
public interface CardScan {

    /**
     * Reads a code exactly as it is: one character more, less or other makes a card of ours invalid. Never refuses; what is no known
     * code is of the kind {@code unknown}.
     */
    Scan verify(Caller by, String code);

    /** Reads what was scanned or typed into a field: blanks and line ends around it are taken off first. */
    Scan read(Caller by, String typed);
}
