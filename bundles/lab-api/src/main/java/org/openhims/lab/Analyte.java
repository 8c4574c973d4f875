// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;

/**
 * What is measured.
 *
 * @param code the laboratory's own short code, such as {@code HGB}
 * @param name in the caller's language
 * @param loinc LOINC code; null where none is known from a source
 * @param unit UCUM unit in which results are stored; null for what has none
 * @param decimals digits behind the point on prints, 0 to 4
 * @param numeric false for words such as {@code Reactive}
 * @param aliases further codes by which devices call it
 */
public record Analyte(String code, String name, String loinc, String unit, int decimals, boolean numeric, List<String> aliases) {

    public Analyte {
        aliases = List.copyOf(aliases);
    }
}
