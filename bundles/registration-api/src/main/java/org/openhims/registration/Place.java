// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

/**
 * A place of the table that the facility has imported, with those that it lies in.
 *
 * @param code of the Local Government Directory (LGD): digits; a facility's own code begins with a letter
 * @param otherName in Devanagari; null when not known
 * @param pin postal code; null when not known
 * @param subdistrict its name in Latin letters, as those of district and state; null when not known
 */
public record Place(String code, Kind kind, String name, String otherName, String pin, String subdistrict, String district, String state) {

    /** From the largest to the smallest. */
    public enum Kind { STATE, DISTRICT, SUBDISTRICT, VILLAGE }
}
