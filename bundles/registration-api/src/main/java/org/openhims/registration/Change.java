// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import java.util.List;

/**
 * One change of what is known of a patient.
 *
 * @param by the user
 * @param fields names of what changed, as in {@link RegistrationEvent.Corrected}
 */
public record Change(String id, Instant at, String by, String reason, List<String> fields, Patient before, Patient after) {

    public Change {
        fields = List.copyOf(fields);
    }
}
