// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.List;
import java.util.Optional;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;

/** What belongs to a result that is the report of a culture. */
public final class CultureTable {

    private static final String COLUMNS = "select result_id, findings, follows, replaced_by, alerts from lab_culture ";
    private static final String UNFINISHED = "select count(*) from lab_culture c join lab_result r on r.id = c.result_id"
            + " where r.accession = ? and r.open_analyte = r.analyte and c.stage = 'preliminary'";
    private static final String INSERT = "insert into lab_culture (result_id, stage, outcome, findings, alerts, follows) values (?, ?, ?, ?, ?, ?)";
    private static final String VALIDATED = "select c.alerts from lab_culture c join lab_result r on r.id = c.result_id"
            + " where r.accession = ? and r.analyte = ? and r.id <> ? and r.validated_at is not null and c.alerts is not null";

    private final Sql sql;
    private final Json json;

    CultureTable(Tx tx, Json json) {
        sql = new Sql(tx.connection());
        this.json = json;
    }

    /** @param alerts as {@link #alerts}; empty when there are none */
    record Kept(String result, CultureFindings findings, String follows, String replacedBy, List<String> alerts) {
    }

    /** True if a culture of the specimen has no final report. */
    public static boolean unfinished(Tx tx, String accession) {
        return new Sql(tx.connection()).number(UNFINISHED, accession) > 0;
    }

    Optional<Kept> find(String result) {
        return sql.first(COLUMNS + "where result_id = ?", row -> new Kept(row.getString("result_id"), json.read(row.getString("findings"),
                CultureFindings.class), row.getString("follows"), row.getString("replaced_by"), words(row.getString("alerts"))), result);
    }

    void insert(String result, CultureFindings findings, String follows) {
        List<String> alerts = alerts(findings);
        sql.update(INSERT, result, findings.stage(), findings.outcome(), json.write(findings), alerts.isEmpty() ? null : String.join(" ", alerts),
                follows);
    }

    void replaced(String result, String by) {
        sql.update("update lab_culture set replaced_by = ? where result_id = ?", by, result);
    }

    void follows(String result, String other) {
        sql.update("update lab_culture set follows = ? where result_id = ?", other, result);
    }

    /** Alerts of other validated reports of the same culture. */
    List<String> told(String accession, String analyte, String result) {
        return sql.list(VALIDATED, row -> words(row.getString(1)), accession, analyte, result).stream().flatMap(List::stream).toList();
    }

    /** Each rule that is met, with the organism behind a slash. */
    private static List<String> alerts(CultureFindings findings) {
        return findings.isolates().stream().flatMap(isolate -> isolate.alerts().stream().map(code -> code + '/' + isolate.organism())).distinct().toList();
    }

    private static List<String> words(String joined) {
        return joined == null ? List.of() : List.of(joined.split(" "));
    }
}
