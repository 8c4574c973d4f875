// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openhims.platform.store.Sql;

/** What is known of each patient, as JSON; read and added by plain statements, since every counter does it all day. */
public final class FactsTable {

    private static final String ONE = "select facts from registration_patient where uhid = ?";
    private static final String INSERT =
            "insert into registration_patient (uhid, facts, registered_at, registered_by, version) values (?, ?, ?, ?, 1)";
    private static final String BEHIND = "select facts from registration_patient where uhid > ? order by uhid fetch first ? rows only";
    /** Statements of few lengths, so that the database knows them. */
    private static final int STEP = 20;
    private static final int LONG_STEP = 80;

    private final Sql sql;

    public FactsTable(Connection connection) {
        sql = new Sql(connection);
    }

    public void add(String uhid, String facts, Instant registeredAt, String by) {
        sql.update(INSERT, uhid, facts, registeredAt, by);
    }

    public Optional<String> of(String uhid) {
        return sql.first(ONE, row -> row.getString(1), uhid == null ? "" : uhid);
    }

    /** So many patients behind this UHID, in the order of the UHIDs. */
    public List<String> behind(String uhid, int most) {
        return sql.list(BEHIND, row -> row.getString(1), uhid, most);
    }

    /** Those of the patients that there are. */
    public List<String> of(Collection<String> uhids) {
        List<String> asked = new ArrayList<>(uhids);
        List<String> found = new ArrayList<>();
        int step = asked.size() > STEP ? LONG_STEP : STEP;
        for (int from = 0; from < asked.size(); from += step) {
            found.addAll(some(asked.subList(from, Math.min(from + step, asked.size())), step));
        }
        return found;
    }

    private List<String> some(List<String> uhids, int step) {
        if (uhids.size() == 1) {
            return of(uhids.get(0)).stream().toList();
        }
        List<String> filled = new ArrayList<>(uhids);
        filled.addAll(Collections.nCopies(step - uhids.size(), uhids.get(0)));
        return sql.list("select facts from registration_patient where uhid in (" + "?, ".repeat(step - 1) + "?)",
                row -> row.getString(1), filled.toArray());
    }
}
