// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;

/**
 * A released final report of a culture in which something grew.
 *
 * @param patient the least of the patient's numbers, those of merged records included
 */
record Grown(String patient, CultureFindings findings) {

    /** What is known of a culture is younger than its specimen, which the key of the result tells. */
    private static final String FINAL = "select r.uhid, p.identifiers, c.findings from lab_culture c join lab_result r on r.id = c.result_id"
            + " join lab_specimen s on s.accession = r.accession join lab_patient p on p.uhid = r.uhid where c.outcome = 'growth' and c.stage = 'final'"
            + " and c.result_id >= ? and s.collected_at >= ? and s.collected_at < ? and r.status in ('RELEASED', 'AMENDED')"
            + " order by s.collected_at, c.result_id";

    /** Of specimens that were collected in the time, the oldest first. */
    static List<Grown> of(Tx tx, Json json, Instant from, Instant until) {
        return new Sql(tx.connection()).list(FINAL, row -> of(row, json), Ids.first(from), from, until);
    }

    private static Grown of(ResultSet row, Json json) throws SQLException {
        return new Grown(patient(row.getString("uhid"), row.getString("identifiers")), json.read(row.getString("findings"), CultureFindings.class));
    }

    private static String patient(String uhid, String identifiers) {
        return Stream.concat(Stream.of(uhid), Stream.of(Objects.toString(identifiers, "").split(" ")).filter(number -> number.matches("\\d{13}")))
                .sorted().findFirst().orElse(uhid);
    }
}
