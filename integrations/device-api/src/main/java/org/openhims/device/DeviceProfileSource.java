// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Contributes profiles, registered as a service while they apply. A bundle that only holds data needs none: files
 * {@code OSGI-INF/devices/*.properties} of any running bundle are found.
 */
@ConsumerType
public interface DeviceProfileSource {

    List<DeviceProfile> profiles();
}
