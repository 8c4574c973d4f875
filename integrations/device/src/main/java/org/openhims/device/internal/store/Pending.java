// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.time.Instant;

/**
 * A stored message that the laboratory has not got yet.
 *
 * @param reused its control id was used before by another message
 * @param retry the laboratory failed on it before
 */
public record Pending(String id, Lane lane, String protocol, Instant receivedAt, boolean reused, boolean retry, int attempts) {
}
