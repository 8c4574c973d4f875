// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import org.osgi.annotation.versioning.ConsumerType;

/** What a profile's data cannot say about a device: a quirk in its messages. Without state; called by many threads at once. */
@ConsumerType
public interface DeviceDriver {

    /** The name that a profile's {@code driver} refers to. */
    String name();

    /** The message as it should have been. Must not invent results. */
    DeviceMessage mend(DeviceMessage message);

    /** The same, for a driver that is told more by the device's profile. */
    default DeviceMessage mend(DeviceProfile profile, DeviceMessage message) {
        return mend(message);
    }
}
