// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.Envelope;
import org.openhims.device.Refusal;

/**
 * What a frame says.
 *
 * @param profile whose it is; null when refused
 * @param message null when refused
 * @param refusal null when taken
 */
record Reading(Envelope envelope, DeviceProfile profile, DeviceMessage message, Refusal refusal) {

    boolean refused() {
        return refusal != null;
    }
}
