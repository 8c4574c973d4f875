// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;

/**
 * Two patients who may be one person.
 *
 * @param one registered before the other
 * @param likeness the other's likeness to the first, as it is now
 */
public record LikelyPair(Patient one, Patient other, LikelyDuplicate likeness, Instant foundAt) {
}
