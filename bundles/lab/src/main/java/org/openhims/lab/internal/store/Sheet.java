// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** What the reports of one transaction bring, written together: a statement for all costs little more than one for each. */
public final class Sheet {

    private static final String RESULTED =
            "update lab_specimen set touched = touched + 1, status = ? where accession = ? and touched = ?";
    private static final String RECEIPT = "insert into lab_receipt (report, matched, handled_at) values (?, ?, ?)";

    private static final String RELEASED = "update lab_specimen set status = ? where accession = ?";

    private final Tx tx;
    private final Function<List<Arrival>, Set<String>> finish;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Object[]> resulted = new ArrayList<>();
    private final List<Object[]> receipts = new ArrayList<>();

    /** @param finish what is done with new results before they are written; returns the accessions of specimens that are done */
    public Sheet(Tx tx, Function<List<Arrival>, Set<String>> finish) {
        this.tx = tx;
        this.finish = finish;
    }

    /** Notes that the specimen has results, not all of them reported. */
    public void resulted(Tube specimen) {
        resulted.add(new Object[] {SpecimenStatus.RESULTED, specimen.accession(), specimen.touched()});
    }

    public void add(Arrival arrival) {
        arrivals.add(arrival);
    }

    /** Notes that the report was handled; the constraint on its key keeps it from being handled twice. */
    public void handled(AnalyserReport report, boolean matched) {
        receipts.add(new Object[] {ReceiptRow.key(report), matched, tx.now()});
    }

    /** Begins the transaction anew if somebody has changed one of the specimens since it was read. */
    public void write() {
        Set<String> complete = arrivals.isEmpty() ? Set.of() : finish.apply(arrivals);
        Sql sql = new Sql(tx.connection());
        if (Arrays.stream(sql.counts(RESULTED, resulted)).anyMatch(count -> count == 0)) {
            throw new OptimisticLockException("specimen");
        }
        sql.batch(RELEASED, complete.stream().map(accession -> new Object[] {SpecimenStatus.RELEASED, accession}).toList());
        sql.batch(ResultRow.INSERT, arrivals.stream().flatMap(arrival -> arrival.results().stream()).map(ResultRow::columns).toList());
        sql.batch(RECEIPT, receipts);
        List.of(resulted, arrivals, receipts).forEach(List::clear);
    }
}
