// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Tries a profile on what a device has sent, before it is used. */
@ProviderType
public interface ShadowRuns {

    /** The most messages of one run. */
    int MOST = 1000;

    /**
     * Reads the newest messages of a device as they are read now and by the candidate, and compares what the laboratory would be told.
     * Changes nothing, and the laboratory is told nothing. Each message is audited as read.
     *
     * @param device a {@link Device#id}
     * @param candidate takes from its parent what it does not say, like any profile; may have the name of one that is used
     * @param last how many messages, 1 to {@value #MOST}
     * @throws org.openhims.platform.ProblemException 403 without {@code device.messages.manage} and {@code lab.worklist}; 404
     *         {@code device.unknown}; 400 {@code device.profile.parent} for a parent that does not apply; 503 {@code device.codec.away}
     */
    ShadowReport run(Caller by, String device, DeviceProfile candidate, int last);
}
