// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import org.openhims.device.Acknowledgment;
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
 * @param said of a message of ours; null of everything else
 * @param refusal null when taken
 */
record Reading(Envelope envelope, DeviceProfile profile, DeviceMessage message, HostQuery query, Acknowledgment said, Refusal refusal) {

    static Reading refused(Envelope envelope, Refusal refusal) {
        return new Reading(envelope, null, null, null, null, refusal);
    }

    boolean acknowledges() {
        return said != null;
    }

    boolean asks() {
        return query != null;
    }

    /** Results. */
    boolean brings() {
        return message != null;
    }

    boolean refused() {
        return refusal != null;
    }
}
