// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** What the reports of one transaction bring, written together: a statement for all costs little more than one for each. */
public final class Sheet {

    private static final String RESULTED =
            "update lab_specimen set touched = touched + 1, status = ? where accession = ? and touched = ?";
    private static final String RECEIPT = "insert into lab_receipt (report, matched, handled_at) values (?, ?, ?)";

    private final Tx tx;
    private final List<Object[]> resulted = new ArrayList<>();
    private final List<Object[]> results = new ArrayList<>();
    private final List<Object[]> receipts = new ArrayList<>();

    public Sheet(Tx tx) {
        this.tx = tx;
    }

    /** Notes that the specimen has results, not all of them reported. */
    public void resulted(Tube specimen) {
        resulted.add(new Object[] {SpecimenStatus.RESULTED, specimen.accession(), specimen.touched()});
    }

    public void add(Collection<ResultRow> more) {
        more.forEach(result -> results.add(result.columns()));
    }

    /** Notes that the report was handled; the constraint on its key keeps it from being handled twice. */
    public void handled(AnalyserReport report, boolean matched) {
        receipts.add(new Object[] {ReceiptRow.key(report), matched, tx.now()});
    }

    /** Begins the transaction anew if somebody has changed one of the specimens since it was read. */
    public void write() {
        Sql sql = new Sql(tx.connection());
        if (Arrays.stream(sql.counts(RESULTED, resulted)).anyMatch(count -> count == 0)) {
            throw new OptimisticLockException("specimen");
        }
        sql.batch(ResultRow.INSERT, results);
        sql.batch(RECEIPT, receipts);
        List.of(resulted, results, receipts).forEach(List::clear);
    }
}
