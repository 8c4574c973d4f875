// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.math.BigDecimal;

/**
 * What was measured; null for what was not.
 *
 * @param temperature degrees Celsius, 25 to 45
 * @param pulse a minute, 20 to 300
 * @param respiration a minute, 4 to 120
 * @param systolic mmHg, 40 to 300
 * @param diastolic mmHg, 20 to 200, below the systolic
 * @param spo2 %, 30 to 100
 * @param weight kg, 0.3 to 300
 * @param height cm, 20 to 250
 * @param pregnant as told by a woman or tested; null when not asked
 */
public record VitalSigns(BigDecimal temperature, Integer pulse, Integer respiration, Integer systolic, Integer diastolic, Integer spo2,
        BigDecimal weight, BigDecimal height, Boolean pregnant) {
}
