// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.util.Collection;
import java.util.List;
import org.openhims.lab.Flag;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.quality.Hold;

/**
 * A result as a table shows it.
 *
 * @param hold why quality control holds it; null when it does not
 * @param before the one in whose place it stands; null when none
 */
record Shown(Result result, Hold hold, Result before) {

    static List<Shown> of(Collection<Result> results, Held held, Collection<Result> known) {
        return results.stream().map(result -> new Shown(result, held.of(result), known.stream().filter(old -> old.id().equals(result.amends()))
                .findFirst().orElse(null))).toList();
    }

    boolean preliminary() {
        return result.status() == ResultStatus.PRELIMINARY;
    }

    boolean validated() {
        return result.status() == ResultStatus.VALIDATED;
    }

    /** Normal, and with nothing at which somebody should look. */
    boolean fine() {
        return result.value() != null && result.flag() == Flag.N && hold == null && result.warnings().isEmpty() && result.comment() == null;
    }
}
