// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** Signed notes on paper. Permission: {@code opd.note.read}, and the caller is on the care team. */
@ProviderType
public interface NotePrints {

    /** The note of a visit with what was added to it, A5. 409 {@code opd.note.draft} before the signature, 404 {@code opd.note.unknown}. */
    Sheet sheet(Caller by, String visit);
}
