// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** What a module has to print on a patient's card, registered as a service while the module runs. Nothing sensitive. */
@ConsumerType
public interface CardFact {

    /** A short name and value in the caller's language, 40 characters together at most. */
    record Line(String name, String value) {
    }

    /** At most two lines; empty when there is nothing to print. */
    List<Line> lines(Caller by, String uhid);
}
