// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

/**
 * Whole hours from dispatch until the report was back.
 *
 * @param returned how many tests
 * @param median null when none was
 * @param ninetieth as long or less for nine in ten; null when none was
 * @param within how many came in time
 */
public record OutsideTimes(String laboratory, int returned, Long median, Long ninetieth, int within) {
}
