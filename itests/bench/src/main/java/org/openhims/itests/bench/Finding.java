// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.util.Arrays;

/** One line of the report. */
interface Finding {

    String what();

    double value();

    /** The lowest and the highest of the rounds. */
    double low();

    double high();

    /** NaN for what is only told. */
    double goal();

    String unit();

    /** Whether more is better. */
    boolean more();

    default boolean met() {
        return Double.isNaN(goal()) || (more() ? value() >= goal() : value() <= goal());
    }

    /** What it was made of, in words. */
    String detail();

    /** A figure with one value for each round. */
    record Figure(String what, double goal, String unit, boolean more, double[] rounds, String detail) implements Finding {

        static Figure told(String what, String unit, String detail, double... rounds) {
            return new Figure(what, Double.NaN, unit, true, rounds, detail);
        }

        @Override
        public double value() {
            return Sample.median(rounds);
        }

        @Override
        public double low() {
            return Arrays.stream(rounds).min().orElse(Double.NaN);
        }

        @Override
        public double high() {
            return Arrays.stream(rounds).max().orElse(Double.NaN);
        }
    }
}
