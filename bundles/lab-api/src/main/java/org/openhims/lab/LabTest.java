// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;

/**
 * What can be ordered: one analyte or a panel of several.
 *
 * @param code the laboratory's own short code, such as {@code CBC}
 * @param name in the caller's language
 * @param department haematology, biochemistry, serology, endocrinology, coagulation or urine
 * @param specimen what is taken, such as {@code blood}; its text is {@code lab.specimen.<specimen>}
 * @param container what it is taken into, such as {@code edta}; tests of one order with the same specimen and container share a tube.
 *        Its text is {@code lab.container.<container>}
 * @param analytes codes of what is measured, in the order of the report
 * @param offered false when this laboratory does not do it
 */
public record LabTest(String code, String name, String department, String specimen, String container, List<String> analytes,
        boolean offered) {

    public LabTest {
        analytes = List.copyOf(analytes);
    }

    public boolean panel() {
        return analytes.size() > 1;
    }
}
