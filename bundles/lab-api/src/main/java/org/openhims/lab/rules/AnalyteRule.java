// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.rules;

import java.math.BigDecimal;

/**
 * What holds for one analyte.
 *
 * @param analyte the analyte's code
 * @param delta null for no delta check
 * @param auto null when a person validates it always
 */
public record AnalyteRule(String analyte, Delta delta, Auto auto) {

    /**
     * When a change against the patient's previous validated or released result is marked: when it is more than each of the limits given.
     *
     * @param days how old the previous result may be, 1 to 3650
     * @param percent of the previous value; may be null
     * @param absolute in the analyte's unit; may be null, but not both
     */
    public record Delta(int days, BigDecimal percent, BigDecimal absolute) {
    }

    /**
     * When a result of an analyser is validated without a person: within these limits or, where none is given, within the reference range;
     * not critical, not marked by the delta check, without warnings and comments of the device, and not held by quality control.
     *
     * @param low null for no own lower limit
     * @param high null for no own upper limit
     * @param release true to report it at once, too
     */
    public record Auto(BigDecimal low, BigDecimal high, boolean release) {
    }
}
