// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** Follow-up, referral and notification of a visit. The caller is on the care team. Permissions: {@code opd.note.write}, {@code opd.note.read}. */
@ProviderType
public interface Plans {

    /** Writes the plan in place of the last one; a case once notified stays. 400 by field; 409 {@code opd.visit.<status>} before a doctor opened it. */
    VisitPlan plan(Caller by, String visit, VisitPlan plan);

    /** An empty plan when none was made. */
    VisitPlan get(Caller by, String visit);

    /** The referral letter, A5, in the caller's language. 409 {@code opd.referral.none}. */
    Sheet letter(Caller by, String visit);
}
