// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.Coded;

/**
 * What a department's doctors usually write, to start from; each part may be missing.
 *
 * @param department code
 * @param complaints picked with one press, at most 24 of 80 characters
 * @param examination of a patient with nothing to be found, at most 4000 characters
 * @param advice at most 4000 characters
 * @param diagnoses to pick from, at most 24
 * @param tests codes of the laboratory that are usually ordered, at most 20; OPD does not know them
 * @param drugs usually prescribed, at most 20; each is checked against the patient when it is taken over
 */
public record NoteTemplate(String department, List<String> complaints, String examination, String advice, List<Coded> diagnoses,
        List<String> tests, List<RxLine> drugs) {

    public NoteTemplate {
        complaints = complaints == null ? List.of() : List.copyOf(complaints);
        diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
        tests = tests == null ? List.of() : List.copyOf(tests);
        drugs = drugs == null ? List.of() : List.copyOf(drugs);
    }
}
