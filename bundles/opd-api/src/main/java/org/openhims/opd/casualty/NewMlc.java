// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

import java.util.Locale;

/**
 * What a medico-legal record says; it is never changed afterwards.
 *
 * @param history as told, and by whom; 1 to 2000 characters
 * @param injuries or other findings; 1 to 4000 characters
 * @param marks of identification, at most 300 characters; may be null
 * @param policeStation that is informed, 1 to 120 characters
 * @param informant who brought the person or tells the story, at most 200 characters; may be null
 */
public record NewMlc(Kind kind, String history, String injuries, String marks, String policeStation, String informant) {

    /** What it is about; written in small letters. */
    public enum Kind {
        ASSAULT, ROAD_ACCIDENT, BURNS, POISONING, FALL, SEXUAL_OFFENCE, BROUGHT_DEAD, OTHER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
