// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import java.util.StringJoiner;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.ui.Session;

/** A line of a prescription in few words. */
final class RxText {

    private RxText() {
    }

    /** Such as {@code 1 tablet · thrice a day · 5 days · after food}. */
    static String of(Session session, RxLine line) {
        StringJoiner words = new StringJoiner(" · ");
        String unit = line.unit() == null ? "" : ' ' + session.t("uiopd.rx.unit." + line.unit());
        words.add(line.dose().stripTrailingZeros().toPlainString() + unit);
        words.add(session.t("uiopd.rx.frequency." + line.frequency()));
        if (line.days() != null && line.frequency() != RxFrequency.STAT) {
            words.add(session.t("uiopd.rx.for", line.days()));
        }
        if (line.food() != null) {
            words.add(session.t("uiopd.rx.food." + line.food()));
        }
        if (line.instructions() != null) {
            words.add(line.instructions());
        }
        return words.toString();
    }

    /** The same line with the reason why it is prescribed in spite of warnings. */
    static RxLine because(RxLine line, String reason) {
        return new RxLine(line.drug(), line.name(), line.brand(), line.dose(), line.unit(), line.route(), line.frequency(), line.days(),
                line.quantity(), line.food(), line.instructions(), reason);
    }
}
