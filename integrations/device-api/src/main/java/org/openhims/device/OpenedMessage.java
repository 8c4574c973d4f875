// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

/**
 * A message with its content: what the device sent, and what is read in it now.
 *
 * @param masked the caller may not see results of patients: letters of the content are shown as x, digits as 9, and nothing is read
 * @param raw as text; empty once the retention time is over
 * @param profile by which it is read; null when it is not
 * @param parsed null when it cannot be read, or is not shown
 * @param refusal why it cannot be read; null when it can
 */
public record OpenedMessage(TracedMessage traced, boolean masked, String raw, DeviceProfile profile, DeviceMessage parsed, Refusal refusal) {
}
