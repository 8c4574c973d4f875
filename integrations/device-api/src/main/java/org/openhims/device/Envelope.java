// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

/**
 * The outside of a message; each part is empty when absent.
 *
 * @param application of the sender (HL7 MSH-3, ASTM H-5.1)
 * @param facility of the sender (HL7 MSH-4), or its model or number (ASTM H-5.2)
 * @param controlId the sender's number of the message (HL7 MSH-10, ASTM H-3)
 * @param type such as {@code ORU^R01}; of ASTM {@code R} for results and {@code Q} for a query
 */
public record Envelope(String application, String facility, String controlId, String type) {

    public static final Envelope NONE = new Envelope("", "", "", "");
}
