// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * What can be bought and given: a brand of a generic drug in one strength and form.
 *
 * @param code 2 to 60 capitals, digits, dots and dashes
 * @param drug code of the generic drug in the list {@code urn:hims:drug}; null for one that is not in it
 * @param generic the generic name, such as {@code Paracetamol}
 * @param strength such as {@code 500 mg}
 * @param form such as {@code tablet}
 * @param brand the name on the pack; null for a generic that has none
 * @param maker who makes it; may be null
 * @param schedule {@link Schedule#NONE} when null
 * @param ndps under the Narcotic Drugs and Psychotropic Substances Act
 * @param gstPercent 0 to 40; the MRP includes it
 * @param pack units in a pack: tablets of a strip, 1 for a bottle
 * @param minimum units below which a store is short of it; 0 for never
 * @param barcode the GTIN on the pack, 8 to 14 digits; may be null
 */
public record Product(String code, String drug, String generic, String strength, String form, String brand, String maker, Schedule schedule,
        boolean ndps, int gstPercent, int pack, int minimum, String barcode) {

    public Product {
        schedule = schedule == null ? Schedule.NONE : schedule;
    }

    /** Has a running balance, and leaves with a second person only. */
    public boolean controlled() {
        return ndps || schedule == Schedule.X;
    }

    /** Same salt, strength and form. */
    public boolean sameAs(String otherGeneric, String otherStrength, String otherForm) {
        return generic.equalsIgnoreCase(otherGeneric) && strength.equalsIgnoreCase(otherStrength) && form.equalsIgnoreCase(otherForm);
    }

    /** What stands on labels and lists: {@code Crocin (Paracetamol) 500 mg}. */
    public String label() {
        return (brand == null ? generic : brand + " (" + generic + ')') + ' ' + strength;
    }
}
