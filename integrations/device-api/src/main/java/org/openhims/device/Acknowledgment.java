// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

/**
 * What a device says of a message that we sent it.
 *
 * @param controlId of our message; empty when it does not say
 * @param accepted all of it
 * @param codes what it says, in the terms of the protocol and without personal data, such as {@code MSA-1=AE}
 */
public record Acknowledgment(String controlId, boolean accepted, String codes) {
}
