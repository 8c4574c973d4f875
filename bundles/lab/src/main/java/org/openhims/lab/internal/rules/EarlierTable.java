// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.internal.rules.DeltaCheck.Earlier;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/**
 * The earlier results of patients that stand. Time and status are not asked of the database: Derby would go through the index of the
 * status, which is all that the laboratory has ever done.
 */
final class EarlierTable {

    private static final int AT_ONCE = 16;
    /** As many as the last reports of most patients have. */
    private static final int FEW = 12;
    private static final int OF_ONE = 5;
    private static final Set<String> STANDING = Set.of(ResultStatus.VALIDATED.name(), ResultStatus.RELEASED.name(), ResultStatus.AMENDED.name());
    private static final String COLUMNS = "select id, uhid, analyte, accession, result_value, observed_at, received_at, status from lab_result where ";
    private static final String OF_PATIENTS = COLUMNS + "uhid in (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST = COLUMNS + "uhid = ? order by uhid, id desc fetch first " + FEW + " rows only";
    private static final String LAST_OF = COLUMNS + "uhid = ? and analyte = ? order by uhid, id desc fetch first " + OF_ONE + " rows only";

    private final Sql sql;

    EarlierTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    private record Row(String id, String status, Earlier result) {

        static Row of(ResultSet row) throws SQLException {
            Instant observed = Sql.instant(row, "observed_at");
            return new Row(row.getString("id"), row.getString("status"), new Earlier(row.getString("uhid"), row.getString("analyte"),
                    row.getString("accession"), row.getString("result_value"), observed == null ? Sql.instant(row, "received_at") : observed));
        }
    }

    /** Those that came since the moment, which their keys hold. */
    List<Earlier> since(Collection<String> uhids, Instant from) {
        List<String> all = List.copyOf(uhids);
        List<Earlier> found = new ArrayList<>();
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            Object[] args = new Object[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                args[i] = all.get(Math.min(first + i, all.size() - 1));
            }
            found.addAll(standing(sql.list(OF_PATIENTS, Row::of, args), from));
        }
        return found;
    }

    /**
     * The last ones of each of the analytes, at most a few: what a patient has had for weeks is not read for each report.
     *
     * @param from when they came at the earliest
     * @param before one of each analyte, if there is one, is from before this moment
     */
    List<Earlier> last(String uhid, Set<String> analytes, Instant from, Instant before) {
        List<Row> last = sql.list(LAST, Row::of, uhid);
        List<Earlier> found = new ArrayList<>(standing(last, from));
        if (last.size() == FEW) {
            Set<String> others = new HashSet<>(analytes);
            others.removeAll(found.stream().filter(e -> e.at().isBefore(before)).map(Earlier::analyte).collect(Collectors.toSet()));
            others.forEach(analyte -> found.addAll(standing(sql.list(LAST_OF, Row::of, uhid, analyte), from)));
        }
        return found;
    }

    private static List<Earlier> standing(List<Row> rows, Instant from) {
        String oldest = Ids.first(from);
        return rows.stream().filter(row -> STANDING.contains(row.status()) && row.id().compareTo(oldest) >= 0).map(Row::result).toList();
    }
}
