// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.LocalDate;
import org.openhims.platform.store.Sql;

/** Numbers of receipts and bills: the row stays locked until the commit, so that they have no gap and no twin. */
final class Numbers {

    static final String BILLS = "-bill";

    private static final String NEXT = "update billing_series set last_number = last_number + 1 where series = ? and fiscal_year = ?";

    private Numbers() {
    }

    /** @param text such as {@code C1-2627-000012} */
    record Number(String text, String year, long place) {
    }

    static Number next(Sql sql, String series, String prefix, LocalDate day) {
        String year = Rules.fiscalYear(day);
        if (sql.update(NEXT, series, year) == 0) {
            sql.update("insert into billing_series (series, fiscal_year, last_number) values (?, ?, 1)", series, year);
        }
        long place = sql.number("select last_number from billing_series where series = ? and fiscal_year = ?", series, year);
        return new Number(prefix + '-' + year + '-' + String.format("%06d", place), year, place);
    }
}
