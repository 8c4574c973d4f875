// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;

/**
 * What somebody wants to know of a patient.
 *
 * @param uhid whose specimens
 * @param tests codes of tests, 1 to 40, none twice
 * @param priority routine when null
 * @param note for the laboratory, at most 500 characters; may be null
 * @param visit the OPD visit in which it was ordered; may be null
 * @param downtime for an order that was written on paper while the node was away; null otherwise
 * @param gestation whether the patient is pregnant, or how early a newborn came; null when nothing is said
 * @param medicoLegal for an order of a medico-legal case; null otherwise
 */
public record NewLabOrder(String uhid, List<String> tests, Priority priority, String note, String visit, PaperOrder downtime,
        Gestation gestation, MedicoLegal medicoLegal) {

    /** Neither of a pregnancy nor of a medico-legal case. */
    public NewLabOrder(String uhid, List<String> tests, Priority priority, String note, String visit, PaperOrder downtime) {
        this(uhid, tests, priority, note, visit, downtime, null, null);
    }

    /** Ordered now. */
    public NewLabOrder(String uhid, List<String> tests, Priority priority, String note, String visit) {
        this(uhid, tests, priority, note, visit, null);
    }

    public static NewLabOrder of(String uhid, String... tests) {
        return new NewLabOrder(uhid, List.of(tests), null, null, null);
    }
}
