// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import org.openhims.device.DeviceDriver;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The drivers that run now. */
@Component(service = Drivers.class)
public final class Drivers {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<DeviceDriver> running = List.of();

    public Drivers() {
        // None runs yet.
    }

    /** With these, outside of a node. */
    public Drivers(List<DeviceDriver> running) {
        this.running = List.copyOf(running);
    }

    /** The message as the profile's driver mends it. Without the driver it could be misread, so it has to wait: throws. */
    DeviceMessage mend(DeviceProfile profile, DeviceMessage message) {
        if (profile.driver() == null) {
            return message;
        }
        return running.stream().filter(driver -> driver.name().equals(profile.driver())).findFirst()
                .orElseThrow(() -> new IllegalStateException("driver " + profile.driver() + " is away")).mend(profile, message);
    }
}
