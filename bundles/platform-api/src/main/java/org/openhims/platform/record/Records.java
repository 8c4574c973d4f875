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

    /** As {@link #of(Caller, String, String, int)}, only what the filter holds; its pages are full too, and its cursors are of no other filter. */
    default Page<RecordItem> of(Caller by, String uhid, RecordFilter filter, String cursor, int limit) {
        Page<RecordItem> page = of(by, uhid, cursor, limit);
        return new Page<>(page.items().stream().filter(filter::holds).toList(), page.next());
    }
}
