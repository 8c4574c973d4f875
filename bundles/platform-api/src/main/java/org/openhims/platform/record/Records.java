// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.record;

import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The longitudinal record. Permission {@code record.read}, and the care team or a reason. */
@ProviderType
public interface Records {

    /** Newest first; a null cursor starts at the newest. {@code limit} 1 to 200. Each reading is audited. */
    Page<RecordItem> of(Caller by, String uhid, String cursor, int limit);
}
