// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/**
 * What was found against a drug, or could not be looked at.
 *
 * @param line from 0, of the lines that were checked
 * @param message in the language of who asked
 */
public record Finding(int line, Check check, Verdict verdict, String message) {

    /** What is looked at; written in small letters. */
    public enum Check {
        ALLERGY, DUPLICATE, PREGNANCY, DOSE;

        @Override
        public String toString() {
            return Wire.name(this);
        }
    }

    /** Nothing found is told by no finding; what could not be checked is never clear. Written in small letters. */
    public enum Verdict {
        WARNING, NOT_CHECKED;

        @Override
        public String toString() {
            return Wire.name(this);
        }
    }
}
