// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** The steps of the escalation: those that the laboratory has set, or else the shipped ones. */
record Levels(List<EscalationLevel> all) {

    static final List<String> AUDIENCES = List.of("orderer", "ward", "duty-doctor", "pathologist", "head");
    private static final List<EscalationLevel> SHIPPED = List.of(new EscalationLevel("orderer", 15), new EscalationLevel("duty-doctor", 15),
            new EscalationLevel("head", 30));
    private static final int MOST = 5;
    private static final int DAY = 1440;

    static Levels of(CriticalTable table) {
        List<EscalationLevel> set = table.levels();
        return new Levels(set.isEmpty() ? SHIPPED : set);
    }

    static void check(List<EscalationLevel> levels) {
        if (levels == null || levels.isEmpty() || levels.size() > MOST) {
            throw Problem.invalid("levels", "size", 1, MOST);
        }
        for (int i = 0; i < levels.size(); i++) {
            EscalationLevel level = levels.get(i);
            if (!AUDIENCES.contains(level.audience())) {
                throw Problem.invalid(FieldError.of("levels[" + i + "].audience", "one-of", String.join(", ", AUDIENCES)));
            }
            if (level.minutes() < 1 || level.minutes() > DAY) {
                throw Problem.invalid(FieldError.of("levels[" + i + "].minutes", "limit", 1, DAY));
            }
        }
    }

    /** When the stage behind this one begins; null when there is none. */
    Instant due(int stage, Instant from) {
        return stage < all.size() ? from.plus(Duration.ofMinutes(all.get(stage - 1).minutes())) : null;
    }

    /** The last one, for a stage that was taken away. */
    String audience(int stage) {
        return all.get(Math.min(stage, all.size()) - 1).audience();
    }
}
