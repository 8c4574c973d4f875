// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import org.openhims.platform.Problem;

/** Coded reasons; texts are {@code lab.reason.<code>}. */
public final class Reasons {

    static final List<String> CANCEL = List.of("ordered-twice", "wrong-patient", "wrong-test", "not-needed", "patient-refused", "patient-left",
            "patient-died", "other");
    static final List<String> REJECT = List.of("haemolysed", "clotted", "insufficient", "wrong-container", "unlabelled", "mislabelled",
            "leaked", "too-old", "contaminated", "lost", "other");
    public static final List<String> AMEND = List.of("wrong-value", "wrong-patient", "wrong-specimen", "repeated-analysis", "instrument-fault",
            "typing-error", "other");
    static final List<String> DISMISS = List.of("quality-control", "test-run", "repeated", "not-ordered", "other-laboratory",
            "specimen-unusable", "entered-by-hand", "other");

    private static final int NOTE = 200;

    private Reasons() {
    }

    /** Throws 400 unless the reason is one of the list, and the note fits; {@code other} needs a note. */
    public static void check(List<String> codes, String reason, String note) {
        if (reason == null || !codes.contains(reason)) {
            throw Problem.invalid("reason", "one-of", String.join(", ", codes));
        }
        if (note != null && note.length() > NOTE) {
            throw Problem.invalid("note", "size", 0, NOTE);
        }
        if (reason.equals("other") && (note == null || note.isBlank())) {
            throw Problem.invalid("note", "not-blank");
        }
    }
}
