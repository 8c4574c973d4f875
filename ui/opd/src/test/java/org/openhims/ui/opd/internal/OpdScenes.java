// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.Note;
import org.openhims.opd.NoteText;
import org.openhims.opd.Queue;
import org.openhims.opd.Token;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;

/** A day in the out-patient department for tests. */
final class OpdScenes {

    static final String UHID = "0700000000019";
    static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

    private OpdScenes() {
    }

    static Visit visit(int number, VisitStatus status) {
        return visit(number, status, "1990-08-04", TokenPriority.NORMAL);
    }

    static Visit visit(int number, VisitStatus status, String birthDate, TokenPriority priority) {
        return new Visit("v" + number, UHID, "Patient " + number, "F", birthDate, "MED", "12",
                new Token("MED-1", LocalDate.of(2026, 11, 22), number, "M-" + number, priority), status, AT, null, null, 1, null, null);
    }

    static Queue queue(String id, String doctor, int waiting) {
        return new Queue(id, "M", "MED", "Medicine " + id, "12", doctor, waiting, waiting == 0 ? null : "M-1");
    }

    static Note note(boolean signed) {
        return new Note("v1", UHID, new NoteText("Fever", null, null, List.of(), "Rest"), "doctor", AT, signed ? "doctor" : null,
                signed ? AT : null, signed ? "Dr Asha, DMC 1" : null,
                signed ? List.of(new Note.Addendum("Better now", "doctor", AT, "Dr Asha, DMC 1")) : List.of());
    }
}
