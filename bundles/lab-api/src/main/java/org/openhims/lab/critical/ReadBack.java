// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.critical;

/**
 * That somebody was told a critical value.
 *
 * @param to the person's name, 2 to 80 characters
 * @param how {@code phone}, {@code in-person} or {@code screen}
 * @param readBack the value as that person repeated it: it has to be the value
 * @param patientLeft whether the patient has left; null to have the visit asked
 */
public record ReadBack(String to, String how, String readBack, Boolean patientLeft) {
}
