// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.util.Set;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** What a module knows of a patient's chronic states, for the encrypted part of the card; a service while the module runs. */
@ConsumerType
public interface CardFlags {

    /** Called while a card is issued: quick, and empty when nothing is known. */
    Set<Clinical.Flag> flags(Caller by, String uhid);
}
