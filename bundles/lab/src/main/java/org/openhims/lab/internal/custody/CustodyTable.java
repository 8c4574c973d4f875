// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Steps of chains in their table, to which rows are only added. */
final class CustodyTable {

    private static final String INSERT = "insert into lab_custody (accession, step_no, kind, recorded_at, recorded_by, from_hand, to_hand, witness,"
            + " seal, intact, reason, document, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String STEPS = "select * from lab_custody where accession = ? order by step_no";
    private static final String HANDS = "update lab_specimen set custody_holder = ?, custody_pending = ? where accession = ?";
    private static final String OF_USER = "select accession from lab_specimen where custody_pending = ? or custody_holder = ? order by accession";

    private final Sql sql;

    CustodyTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    List<CustodyStep> steps(String accession) {
        return sql.list(STEPS, CustodyTable::step, accession);
    }

    void add(String accession, CustodyStep step) {
        sql.update(INSERT, accession, step.number(), step.kind(), step.at(), step.by(), step.from(), step.to(), step.witness(), step.seal(),
                step.intact(), step.reason(), step.document(), step.hash());
    }

    /** Who has it now, and who is to take it. */
    void hands(String accession, String holder, String pending) {
        sql.update(HANDS, holder, pending, accession);
    }

    List<String> of(String user) {
        return sql.list(OF_USER, row -> row.getString(1), user, user);
    }

    private static CustodyStep step(ResultSet row) throws SQLException {
        return new CustodyStep(row.getInt("step_no"), CustodyStep.Kind.valueOf(row.getString("kind")), Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"), row.getString("from_hand"), row.getString("to_hand"), row.getString("witness"), row.getString("seal"),
                row.getObject("intact", Boolean.class), row.getString("reason"), row.getString("document"), row.getString("hash"));
    }
}
