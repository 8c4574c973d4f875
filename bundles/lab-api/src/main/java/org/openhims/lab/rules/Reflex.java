// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.rules;

import java.time.Instant;

/**
 * What a reflex rule did because of a result; once for each result and test.
 *
 * @param result key of the result that it answers to
 * @param outcome {@code added}; or why not: {@code other-specimen}, {@code ordered-already}, {@code not-offered},
 *        {@code order-full}; its text is {@code lab.reflex.<outcome>}
 * @param version of the rules
 */
public record Reflex(String result, String order, String accession, String analyte, String test, String outcome, int version, Instant at) {

    public boolean wasAdded() {
        return "added".equals(outcome);
    }
}
