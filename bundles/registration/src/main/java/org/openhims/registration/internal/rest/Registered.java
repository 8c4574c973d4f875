// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.IdentifierForm;

/**
 * Who was registered: the patient's own fields, and beside them what is odd about what was sent.
 *
 * @param warnings null when nothing is
 */
public record Registered(@JsonUnwrapped Patient patient, List<Warning> warnings) {

    /**
     * What should be compared once more, though it is allowed.
     *
     * @param field as it was sent, such as {@code identifiers[0].value}
     * @param message in the caller's language
     */
    public record Warning(String field, String rule, String message) {
    }

    static Registered of(Patient patient, NewPatient sent, UnaryOperator<String> text) {
        List<Warning> warnings = IdentifierForm.odd(sent).stream().map(odd -> new Warning(odd.field(), odd.rule(), text.apply(odd.rule()))).toList();
        return new Registered(patient, warnings.isEmpty() ? null : warnings);
    }
}
