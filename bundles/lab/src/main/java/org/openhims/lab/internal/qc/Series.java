// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The controls of one analyte on one device up to the newest, in the order in which they were measured, all levels among each other.
 *
 * <p>A run is what is measured together: controls of different levels, none of them more than an hour after the run's first. A level that is
 * measured again begins the next run.
 */
record Series(List<ControlPoint> points) {

    private static final Duration RUN = Duration.ofHours(1);

    ControlPoint newest() {
        return points.get(points.size() - 1);
    }

    /** Those of the newest one's level and lot. */
    Series ofLevel() {
        ControlPoint newest = newest();
        return new Series(points.stream().filter(point -> point.level() == newest.level() && point.lot().equals(newest.lot())).toList());
    }

    /** Those of the newest one's run. */
    List<ControlPoint> run() {
        List<ControlPoint> run = new ArrayList<>();
        for (ControlPoint point : points) {
            if (!run.isEmpty() && (late(run.get(0), point) || has(run, point.level()))) {
                run.clear();
            }
            run.add(point);
        }
        return run;
    }

    private static boolean late(ControlPoint first, ControlPoint point) {
        return Duration.between(first.at(), point.at()).compareTo(RUN) > 0;
    }

    private static boolean has(List<ControlPoint> run, int level) {
        return run.stream().anyMatch(point -> point.level() == level);
    }

    /** True if the last so many are all such, and on one side of the mean. */
    boolean lastOnOneSide(int count, Predicate<ControlPoint> such) {
        if (points.size() < count) {
            return false;
        }
        List<ControlPoint> last = points.subList(points.size() - count, points.size());
        int side = newest().side();
        return side != 0 && last.stream().allMatch(point -> point.side() == side && such.test(point));
    }
}
