// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;

/** Whether a patient has left, as far as the visit tells. */
class PresenceTest {

    private final Presence presence = new Presence();

    @ParameterizedTest
    @CsvSource({"WAITING,false", "CALLED,false", "SKIPPED,false", "IN_CONSULTATION,false", "DONE,true", "CANCELLED,true"})
    void aVisitThatIsOverIsAPatientWhoLeft(VisitStatus status, boolean left) {
        presence.opd = new Counter(status);
        assertEquals(Optional.of(left), presence.left("v"));
    }

    @Test
    void withoutAKnownVisitThePatientLeft() {
        assertEquals(Optional.of(true), presence.left(null));
        presence.opd = new Counter(null);
        assertEquals(Optional.of(true), presence.left("v"));
    }

    @Test
    void whileTheOpdIsAwayNobodyKnows() {
        assertEquals(Optional.empty(), presence.left("v"));
    }

    private record Counter(VisitStatus status) implements OpdDesk {

        @Override
        public Visit get(Caller by, String visit) {
            if (status == null) {
                throw Problem.unknown("opd.visit.unknown");
            }
            return new Visit(visit, "0712345678904", "Sunita Devi", "F", null, "medicine", "3", null, status, null, null, null, 0, null, null);
        }

        @Override
        public Visit walkIn(Caller by, WalkIn arrival) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Visit cancel(Caller by, String visit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sheet slip(Caller by, String visit) {
            throw new UnsupportedOperationException();
        }
    }
}
