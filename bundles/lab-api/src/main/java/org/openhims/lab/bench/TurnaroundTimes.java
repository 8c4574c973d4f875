// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import org.openhims.lab.Priority;

/**
 * Whole minutes from collection to the release of the last result.
 *
 * @param specimens how many were done
 * @param median null when none was
 * @param ninetieth as long or less for nine in ten; null when none was
 * @param target of the priority
 * @param within how many met it
 */
public record TurnaroundTimes(Priority priority, int specimens, Long median, Long ninetieth, int target, int within) {
}
