// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.bench.HandOver;
import org.openhims.lab.bench.HandOvers;
import org.openhims.lab.bench.OpenWorkList;
import org.openhims.lab.bench.OpenWorkList.Count;
import org.openhims.lab.bench.OpenWorkList.Item;
import org.openhims.platform.Page;

/** A day of a laboratory for tests. */
final class DayScenes {

    static final String TUBE = "1000000016";
    static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
    static final OpenWorkList OPEN = new OpenWorkList(AT, List.of(new Count("received", 3), new Count("unmatched", 0), new Count("critical", 1),
            new Count("hold", 1), new Count("overdue", 1)), List.of(new Item("critical", TUBE, "HGB", AT), new Item("hold", null, "HGB 1-3s generic", AT),
                    new Item("overdue", TUBE, "CBC", AT)));

    private DayScenes() {
    }

    static Specimen specimen(String accession, SpecimenStatus status) {
        return new Specimen(accession, status, "o1", "0700000000019", "Sunita Devi", "F", "1990-08-04", Priority.URGENT, List.of("CBC"), "blood", "edta",
                AT, AT, "anita", AT, "anita", null, null, null, null);
    }

    /** Hand-overs that the test changes; the newest first. */
    static Fake<HandOvers> handOvers(List<HandOver> all, TestSession session) {
        return Fake.of(HandOvers.class).on("open", args -> OPEN).on("past", args -> Page.all(new ArrayList<>(all)))
                .on("give", args -> {
                    all.add(0, new HandOver("h" + all.size(), session.caller().user(), AT, (String) args.get(0), OPEN, null, null));
                    return all.get(0);
                })
                .on("accept", args -> {
                    HandOver given = all.remove(0);
                    all.add(0, new HandOver(given.id(), given.givenBy(), given.givenAt(), given.note(), given.list(), session.caller().user(), AT));
                    return all.get(0);
                });
    }
}
