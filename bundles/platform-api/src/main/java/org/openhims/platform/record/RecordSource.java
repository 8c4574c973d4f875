// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** What one module contributes to the record, registered as a service while the module runs. Rights and audit are the record's. */
@ConsumerType
public interface RecordSource {

    String module();

    /** Facts of any of these UHIDs (survivor and retired) before the moment, newest first, at most {@code limit}. */
    List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit);
}
