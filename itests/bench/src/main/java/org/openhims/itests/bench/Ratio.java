// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * HIMS against a baseline, measured in turns.
 *
 * @param goal least ratio of HIMS's acts a second to the baseline's
 */
record Ratio(String what, String against, double goal, List<Sample> baseline, List<Sample> hims) implements Finding {

    private static final int ROUNDS = Integer.getInteger("hims.bench.rounds", 5);
    /** Seconds; a path of many thousand methods takes a machine of two cores so long to compile. */
    private static final int WARM = Integer.getInteger("hims.bench.warm", 30);

    /** Does it for so many seconds. */
    interface Work {
        Sample during(int seconds) throws Exception;
    }

    /** A warm-up of each, then rounds in which one follows the other, so that what else the machine does meets both. */
    static Ratio measure(String what, String against, double goal, int seconds, Work baseline, Work hims) throws Exception {
        List<Sample> ours = new ArrayList<>();
        List<Sample> theirs = new ArrayList<>();
        baseline.during(seconds);
        for (int warm = 0; warm < WARM; warm += seconds) {
            hims.during(seconds);
        }
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(baseline.during(seconds));
            ours.add(hims.during(seconds));
        }
        return new Ratio(what, against, goal, List.copyOf(theirs), List.copyOf(ours));
    }

    double[] ratios() {
        double[] all = new double[hims.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = hims.get(i).perSecond() / baseline.get(i).perSecond();
        }
        return all;
    }

    @Override
    public double value() {
        return Sample.median(ratios());
    }

    @Override
    public boolean met() {
        return value() >= goal;
    }

    @Override
    public double low() {
        return java.util.Arrays.stream(ratios()).min().orElse(Double.NaN);
    }

    @Override
    public double high() {
        return java.util.Arrays.stream(ratios()).max().orElse(Double.NaN);
    }

    @Override
    public String unit() {
        return "x";
    }

    @Override
    public boolean more() {
        return true;
    }

    @Override
    public String detail() {
        return String.format(Locale.ROOT, "%.0f/s (CPU %.2f ms) against %.0f/s (CPU %.2f ms) %s", median(hims, Sample::perSecond),
                median(hims, Sample::cpuMillis), median(baseline, Sample::perSecond), median(baseline, Sample::cpuMillis), against);
    }

    private static double median(List<Sample> samples, java.util.function.ToDoubleFunction<Sample> of) {
        return Sample.median(samples.stream().mapToDouble(of).toArray());
    }
}
