// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** A module's say in whether two records may become one now, such as an unsettled bill: registered as a service while the module runs. */
@ConsumerType
public interface MergeGuard {

    String module();

    /** Why not, in the caller's language; empty when nothing is in the way. */
    List<String> objections(Caller by, String survivor, String retired);
}
