// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.Valid;

/**
 * Somebody of whom nothing needs to be known.
 *
 * @param sex null when it cannot be told
 * @param age as it looks, in years; may be null
 * @param attendant who brought the person; may be null
 */
public record UnknownPerson(Sex sex, Integer age, @Valid NextOfKin attendant) {
}
