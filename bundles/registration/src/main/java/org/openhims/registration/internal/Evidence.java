// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

/**
 * What one field says for or against two records being one person (Fellegi and Sunter 1969).
 *
 * @param bits how many times likelier what is seen is with one person than with two: 1 is twice, 3 eight times, -1 half as likely
 * @param reason under which it is told, or null for what is not worth telling
 */
record Evidence(double bits, String reason) {

    static final Evidence NONE = new Evidence(0, null);

    static Evidence against(double bits) {
        return new Evidence(-bits, null);
    }
}
