// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.util.List;
import java.util.Objects;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.QualityControl;
import org.openhims.ui.Session;

/** Which results quality control holds back now. */
record Held(List<Hold> holds) {

    private static final int MOST = 200;

    static Held now(Session session, QualityControl quality) {
        return new Held(session.may("lab.qc.read") ? quality.holds(session.caller(), true, null, MOST).items() : List.of());
    }

    /** Null when it is not held. */
    Hold of(Result result) {
        boolean waits = result.status() == ResultStatus.PRELIMINARY || result.status() == ResultStatus.VALIDATED;
        return waits ? holds.stream().filter(hold -> hold.analyte().equals(result.analyte()) && Objects.equals(hold.device(), result.device()))
                .findFirst().orElse(null) : null;
    }
}
