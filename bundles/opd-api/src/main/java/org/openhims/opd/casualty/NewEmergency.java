// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

/**
 * Somebody who is brought in. Only the colour and the queue are needed.
 *
 * @param uhid null for somebody unknown, who gets a temporary identity
 * @param sex of an unknown person: M, F, T, or null when it cannot be told
 * @param age of an unknown person as it looks, in years; may be null
 * @param queue of the casualty department
 * @param complaint in a few words, at most 200 characters; may be null
 * @param broughtBy such as an ambulance, the police or a passer-by, at most 120 characters; may be null
 */
public record NewEmergency(String uhid, String sex, Integer age, String queue, Triage triage, String complaint, String broughtBy) {
}
