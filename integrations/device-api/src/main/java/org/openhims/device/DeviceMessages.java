// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Every message that devices sent, and what came of it. Permissions: {@code device.messages.read}, {@code device.messages.manage}. */
@ProviderType
public interface DeviceMessages {

    /**
     * Newest first.
     *
     * @param state only those in this state; null for all
     * @param cursor null starts at the newest
     * @param limit 1 to 200
     */
    Page<StoredMessage> list(Caller by, StoredMessage.State state, String cursor, int limit);

    /** 404 {@code device.message.unknown} when there is none. */
    StoredMessage get(Caller by, String id);

    /**
     * What the device sent, as text; may hold personal data, so each reading is audited, and who may not see the laboratory's results
     * ({@code lab.worklist}) gets letters as x and digits as 9. Empty once the retention time is over.
     */
    String raw(Caller by, String id);

    /**
     * Reads the message again and gives it to the laboratory, after a profile was added or a fault mended. What the laboratory has taken
     * already stays as it is. 409 {@code device.message.refused} when it still cannot be taken, {@code device.message.gone} when the
     * retention time is over.
     */
    StoredMessage redeliver(Caller by, String id);
}
