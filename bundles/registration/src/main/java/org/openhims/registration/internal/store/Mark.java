// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

/**
 * What makes a change of a patient more than a correction.
 *
 * @param merge of which it is a step; null for a correction
 * @param step {@link #JOIN} on the survivor, {@link #RETIRE} on the retired record, {@link #FOLLOW} on a temporary identity that shows another
 *        patient's facts, {@link #UNDO} on either
 */
public record Mark(String merge, String step) {

    public static final String JOIN = "join";
    public static final String RETIRE = "retire";
    public static final String FOLLOW = "follow";
    public static final String UNDO = "undo";

    public static final Mark CORRECTION = new Mark(null, null);

    public boolean correction() {
        return step == null;
    }

    public boolean joins() {
        return JOIN.equals(step);
    }
}
