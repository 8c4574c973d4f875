// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import java.util.function.Function;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** A module's open persistence unit. */
@ProviderType
public interface Unit extends AutoCloseable {

    /**
     * Does the work in one transaction and commits it durably before returning. The work is run again, on a new transaction,
     * when the database reports a deadlock or a lock time-out, so it must change nothing but through the {@link Tx}.
     *
     * @param by who does it; stands in the audit rows. The caller's first transaction that <em>changes</em> something (a row or an
     *        event) also takes the caller's idempotency claim; one that only reads, audited or not, leaves it for a later one
     * @throws org.openhims.platform.ProblemException {@code store.unavailable} (503) when the database is away or the unit is closed;
     *         whatever the work throws, after roll-back. A broken database constraint comes as {@link ConstraintViolation}
     */
    <T> T tx(Caller by, Function<Tx, T> work);

    @Override
    void close();
}
