// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Page;
import org.openhims.registration.Address;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.LikelyPair;
import org.openhims.registration.LikelyPairs;
import org.openhims.registration.LikelyPairs.Round;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class DuplicatesPageTest {

    private static final Instant NOW = TestSession.NOW;

    private List<LikelyPair> open = new ArrayList<>(List.of(pair(1), pair(2)));
    private Round round = new Round(false, 0, 0, 0, null, null, null);
    private final Fake<LikelyPairs> pairs = Fake.of(LikelyPairs.class)
            .on("open", args -> new Page<>(args.get(0) == null ? open.subList(0, Math.min(10, open.size())) : open.subList(10, open.size()),
                    args.get(0) == null && open.size() > 10 ? "more" : null))
            .on("notSame", args -> open = new ArrayList<>(open.stream().filter(pair -> !pair.one().uhid().equals(args.get(0))).toList()))
            .on("round", args -> round)
            .on("start", args -> round = new Round(true, 250, 1000, 3, "registrar", NOW, null))
            .on("stop", args -> round = new Round(false, 250, 1000, 3, "registrar", NOW, NOW));
    private final TestSession session = TestSession.of("registrar", "patient.duplicates");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static LikelyPair pair(int i) {
        Patient one = patient(String.format("07%010d0", i), "Sunita Devi", "9810012345");
        Patient other = patient(String.format("07%010d1", i), "सुनीता देवी", null);
        return new LikelyPair(one, other, new LikelyDuplicate(other.uhid(), other.name(), null, Sex.F, "1990", null, 80, false, List.of("name")), NOW);
    }

    private static Patient patient(String uhid, String name, String mobile) {
        return new Patient(uhid, name, null, Sex.F, "1990-08-04", false, mobile, new Address(null, "Rampur", null, null, null, null), List.of(),
                null, null, null, null, NOW);
    }

    private void show() {
        window.show(new DuplicatesView(pairs.service()).open(session, ""));
    }

    @Test
    void bothAreSeenSideBySideWithWhatIsAlike() {
        show();

        for (String text : List.of("Sunita Devi", "सुनीता देवी", "9810012345", "registration.reason.name", "Rampur")) {
            assertTrue(window.text().contains(text), () -> text + " in " + window.text());
        }
        window.click("pair-merge-0700000000010-0700000000011");
        assertEquals("merge/0700000000010/0700000000011", session.gone);
    }

    @Test
    void whoIsToldApartLeavesTheList() {
        show();
        window.click("pair-others-0700000000010-0700000000011");

        assertTrue(pairs.asked().contains("notSame[0700000000010, 0700000000011]"));
        assertFalse(window.sees("pair-0700000000010-0700000000011"));
        window.click("pair-others-0700000000020-0700000000021");
        assertTrue(window.text().contains(session.t("uiregistration.duplicates.none")), window::text);
    }

    @Test
    void moreComeWhenAskedFor() {
        open = new ArrayList<>(IntStream.range(0, 12).mapToObj(DuplicatesPageTest::pair).toList());
        show();
        assertFalse(window.sees("pair-0700000000110-0700000000111"));

        window.click("duplicates-more");

        assertTrue(window.sees("pair-0700000000110-0700000000111"));
        assertFalse(window.sees("duplicates-more"));
    }

    @Test
    void aRoundHasABarWhileItRuns() {
        show();
        assertFalse(window.sees("round-bar"));

        window.click("round-start");
        assertTrue(window.sees("round-bar"));
        assertEquals(0.25, ((ProgressBar) window.get("round-bar")).getValue());
        assertTrue(window.sees("round-stop"));
        int asked = pairs.asked().size();

        window.click("round-stop");
        assertFalse(window.sees("round-bar"));
        assertTrue(pairs.asked().subList(asked, pairs.asked().size()).contains("open[null, 10]"), "the list is shown anew");
    }
}
