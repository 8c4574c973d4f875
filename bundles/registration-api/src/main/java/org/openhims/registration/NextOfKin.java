// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.Size;

/**
 * Whom to call.
 *
 * @param relation as told, such as {@code husband}; may be null
 * @param mobile ten digits; may be null
 */
public record NextOfKin(@Size(max = 120) String name, @Size(max = 40) String relation, @Size(max = 20) String mobile) {
}
