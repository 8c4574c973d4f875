// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.Envelope;
import org.openhims.device.HostQuery;
import org.openhims.device.Refusal;

/**
 * What a frame says.
 *
 * @param profile whose it is; null when refused
 * @param message null when refused, and of a question
 * @param query what it asks for; null when it is no question
 * @param refusal null when taken
 */
record Reading(Envelope envelope, DeviceProfile profile, DeviceMessage message, HostQuery query, Refusal refusal) {

    boolean asks() {
        return query != null;
    }

    boolean refused() {
        return refusal != null;
    }
}
