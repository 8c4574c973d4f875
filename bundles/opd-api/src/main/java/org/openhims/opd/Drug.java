// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/**
 * A generic drug.
 *
 * @param code of our own list {@code urn:hims:drug}, such as {@code PARACETAMOL-500-TAB}
 * @param name the generic name
 * @param strength such as {@code 500 mg}
 * @param form tablet, capsule, syrup, injection, drops, inhaler, cream, ointment, sachet, infusion or suspension;
 *        its text is {@code opd.form.<form>}
 */
public record Drug(String code, String name, String strength, String form) {
}
