// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.Gestation;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/**
 * A specimen as far as its results are concerned. The reports of analysers are the laboratory's busiest path, so this reads and writes
 * with plain statements.
 *
 * @param collectedAt null when not collected
 * @param touched how often it was changed
 * @param gestation what the order says of it; null when nothing
 * @param custody see {@link SpecimenRow#custody}
 */
public record Tube(String accession, String order, SpecimenStatus status, List<String> tests, Instant collectedAt, String orderedBy,
        PatientRow patient, int touched, Gestation gestation,
        String custody) {

    private static final String FIND = "select s.accession, s.order_id, s.status, s.tests, s.collected_at, s.ordered_by, s.touched,"
            + " s.pregnant, s.gestation_days, s.gestation_on, s.birth_days, s.custody,"
            + " p.uhid, p.name, p.other_name, p.sex, p.birth_date, p.estimated, p.identifiers"
            + " from lab_specimen s join lab_patient p on p.uhid = s.uhid where s.accession = ?";

    /** The specimen, which others may change until the end of the transaction; see {@link Sheet#write}. */
    public static Optional<Tube> find(Tx tx, String accession) {
        return new Sql(tx.connection()).first(FIND, Tube::of, accession);
    }

    private static Gestation gestation(ResultSet row) throws SQLException {
        Boolean pregnant = row.getObject("pregnant", Boolean.class);
        Date on = row.getDate("gestation_on");
        Integer birth = row.getObject("birth_days", Integer.class);
        return pregnant == null && birth == null ? null
                : new Gestation(pregnant, row.getObject("gestation_days", Integer.class), on == null ? null : on.toLocalDate(), birth);
    }

    private static Tube of(ResultSet row) throws SQLException {
        return new Tube(row.getString("accession"), row.getString("order_id"), SpecimenStatus.valueOf(row.getString("status")),
                Columns.words(row.getString("tests")), Sql.instant(row, "collected_at"), row.getString("ordered_by"), new PatientRow(row),
                row.getInt("touched"), gestation(row), row.getString("custody"));
    }
}
