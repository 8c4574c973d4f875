// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.util.List;
import java.util.Optional;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Shifts and their hand-over. Permissions: {@code billing.payment.take}, {@code billing.shift.accept}, {@code billing.setup}. */
@ProviderType
public interface Shifts {

    /** The caller's open shift. */
    Optional<Shift> mine(Caller by);

    /**
     * Opens one.
     *
     * @param counter the caller's own for null
     * @param opening the float
     * @throws org.openhims.platform.ProblemException 400 with rule {@code billing.counter.unknown}; 409 {@code billing.shift.open} (the caller
     *         has one), {@code billing.shift.counter} (somebody sits there), {@code billing.shift.handover} (nobody took the drawer over)
     */
    Shift open(Caller by, String counter, Money opening);

    /** Closes the caller's with what was counted in the drawer. 409 {@code billing.shift.none}. */
    Shift close(Caller by, Money declared);

    /** Takes the drawer of a closed shift over. 409 {@code billing.shift.second} for who closed it, {@code billing.shift.<status>}. */
    Shift accept(Caller by, String id);

    /** Newest first; those of one status, or all for null. Permission {@code billing.shift.accept}. */
    Page<Shift> list(Caller by, ShiftStatus status, String cursor, int limit);

    List<Counter> counters(Caller by);

    /** Sets a counter of the facility up, or changes its name. */
    Counter counter(Caller by, String code, String name);
}
