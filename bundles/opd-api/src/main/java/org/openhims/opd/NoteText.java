// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.Coded;

/**
 * What a doctor writes; each part may be null, and at most 4000 characters.
 *
 * @param diagnoses at most 20; a system and code of {@code urn:hims:text} and {@code -} for one in words only
 */
public record NoteText(String complaints, String history, String examination, List<Coded> diagnoses, String advice) {

    public NoteText {
        diagnoses = diagnoses == null ? List.of() : diagnoses.stream().toList();
    }
}
