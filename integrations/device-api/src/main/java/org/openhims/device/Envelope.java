// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

/**
 * The outside of a message; each part is empty when absent.
 *
 * @param application of the sender (HL7 MSH-3, ASTM H-5.1)
 * @param facility of the sender (HL7 MSH-4)
 * @param controlId the sender's number of the message (HL7 MSH-10, ASTM H-3)
 * @param type such as {@code ORU^R01}
 */
public record Envelope(String application, String facility, String controlId, String type) {

    public static final Envelope NONE = new Envelope("", "", "", "");
}
