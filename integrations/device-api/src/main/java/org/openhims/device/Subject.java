// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;

/**
 * What a message says of the patient; each part null when absent.
 *
 * @param identifiers in the order of the message
 * @param sex M, F, or another letter of HL7 table 0001
 * @param birthDate ISO 8601, possibly partial
 */
public record Subject(List<String> identifiers, String name, String sex, String birthDate) {

    public static final Subject NONE = new Subject(List.of(), null, null, null);

    public Subject {
        identifiers = List.copyOf(identifiers);
    }
}
