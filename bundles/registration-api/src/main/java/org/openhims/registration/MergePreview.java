// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;

/**
 * What a merge would do.
 *
 * @param differences names of the fields that both records have, with different values; one of the two may be taken
 * @param objections why it cannot be done; empty when it can
 * @param parts what will appear under the survivor, by module
 * @param away modules that have facts of patients and do not run now; theirs appear when they return
 */
public record MergePreview(Patient survivor, Patient retired, List<String> differences, List<Objection> objections, List<Part> parts,
        List<String> away) {

    /** @param code of the problem with which the merge is refused */
    public record Objection(String code, String text) {
    }

    /**
     * What a module keeps of the retired record.
     *
     * @param newest at most ten
     */
    public record Part(String module, int count, List<MergePart.Fact> newest) {

        public Part {
            newest = List.copyOf(newest);
        }
    }

    public MergePreview {
        differences = List.copyOf(differences);
        objections = List.copyOf(objections);
        parts = List.copyOf(parts);
        away = List.copyOf(away);
    }
}
