// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Which tests other laboratories do, and how long they take. Permissions: {@code lab.outside.read}, {@code lab.outside.manage}. */
@ProviderType
public interface OutsideLaboratories {

    /** By code. */
    List<OutsideLaboratory> laboratories(Caller by);

    /** Adds one, or replaces that of the code; what was sent keeps the name that it had. */
    OutsideLaboratory set(Caller by, OutsideLaboratory laboratory);

    /** By code of the test. */
    List<OutsideTest> tests(Caller by);

    /** The test is sent to the laboratory from now on. 404 {@code lab.test.unknown}, {@code lab.outside.unknown}. */
    OutsideTest send(Caller by, OutsideTest test);

    /** The test is done here from now on; what was sent goes on. */
    void keep(Caller by, String test);

    /** Of what was sent in a period and is back. @param until at most 366 days behind {@code from} */
    List<OutsideTimes> times(Caller by, Instant from, Instant until);
}
