// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.rest;

import org.openhims.device.StoredMessage;

/**
 * A message with what the device sent.
 *
 * @param raw as text; empty once the retention time is over
 */
public record RawMessage(StoredMessage message, String raw) {
}
