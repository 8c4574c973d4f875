// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What was put into analysers and done to them. Permissions: {@code lab.qc.read}, {@code lab.device.log}. */
@ProviderType
public interface AnalyserLog {

    /** Reagents of a device, those in use first, then the newest; at most 200. */
    List<ReagentLot> reagents(Caller by, String device);

    /** A reagent was put in use; one of the same name on the device that was in use ends. 400 for one that has expired. */
    ReagentLot open(Caller by, ReagentLot reagent);

    /** 404 {@code lab.reagent.unknown}; 409 {@code lab.reagent.finished}. */
    ReagentLot finish(Caller by, String reagent);

    /** Newest first; a null cursor starts at the newest. {@code limit} 1 to 200. */
    Page<Maintenance> maintenance(Caller by, String device, String cursor, int limit);

    /** Notes what was done now. */
    Maintenance note(Caller by, Maintenance done);

    /** Of all devices what is due by today, the oldest first: the latest entry of each kind counts. */
    List<Maintenance> due(Caller by);

    /** Codes; texts are {@code lab.maintenance.<code>}. */
    List<String> kinds();
}
