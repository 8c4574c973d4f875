// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The multirule procedure of Westgard, Barry, Hunt and Groth (Clin Chem 1981;27:493), with one to six levels. "Consecutive" is meant within a
 * level, and also across the levels. A value at a limit does not exceed it.
 */
enum Westgard {

    /** One control exceeds 2 SD: look at it, go on. */
    ONE_TWO_S("1-2s", false, series -> series.newest().beyond(2)),
    /** One control exceeds 3 SD. */
    ONE_THREE_S("1-3s", true, series -> series.newest().beyond(3)),
    /** Two exceed 2 SD on the same side: a level in two consecutive runs, or two levels in one run. */
    TWO_TWO_S("2-2s", true, series -> series.ofLevel().lastOnOneSide(2, beyond(2)) || twoInRun(series, true)),
    /** In one run a control exceeds 2 SD on one side, and another one on the other side. */
    R_FOUR_S("R-4s", true, series -> twoInRun(series, false)),
    /** Four consecutive ones exceed 1 SD on the same side. */
    FOUR_ONE_S("4-1s", true, series -> within(series, 4, beyond(1))),
    /** Ten consecutive ones are on the same side of the mean. */
    TEN_X("10x", true, series -> within(series, 10, any -> true));

    private final String code;
    private final boolean rejects;
    private final Predicate<Series> broken;

    Westgard(String code, boolean rejects, Predicate<Series> broken) {
        this.code = code;
        this.rejects = rejects;
        this.broken = broken;
    }

    String code() {
        return code;
    }

    /** False for one that only warns. */
    boolean rejects() {
        return rejects;
    }

    boolean broken(Series series) {
        return broken.test(series);
    }

    /** The rules that the newest control breaks. */
    static List<Westgard> brokenBy(Series series) {
        return Arrays.stream(values()).filter(rule -> rule.broken(series)).toList();
    }

    private static Predicate<ControlPoint> beyond(int deviations) {
        return point -> point.beyond(deviations);
    }

    private static boolean within(Series series, int count, Predicate<ControlPoint> such) {
        return series.ofLevel().lastOnOneSide(count, such) || series.lastOnOneSide(count, such);
    }

    private static boolean twoInRun(Series series, boolean sameSide) {
        ControlPoint newest = series.newest();
        return newest.beyond(2) && series.run().stream().filter(other -> other.level() != newest.level() && other.beyond(2))
                .anyMatch(other -> sameSide == (other.side() == newest.side()));
    }
}
