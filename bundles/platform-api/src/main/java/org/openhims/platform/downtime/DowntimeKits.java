// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.downtime;

import java.util.List;
import java.util.Map;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** The kits of this facility. Permission: {@code downtime.kit}. */
@ProviderType
public interface DowntimeKits {

    /** Kinds of numbers that the running modules reserve, in the order of the kit; their texts are {@code downtime.kind.<kind>}. */
    List<String> kinds();

    /**
     * Reserves numbers.
     *
     * @param counts by kind, 1 to 200 each; kinds that are left out are not reserved. 400 with field {@code counts} otherwise
     */
    Kit make(Caller by, Map<String, Integer> counts);

    /** Newest first. */
    List<Kit> list(Caller by);

    /** The kit as pages of A4 in the caller's language; every call counts as a print. 404 {@code downtime.kit.unknown}. */
    Sheet print(Caller by, long number);
}
