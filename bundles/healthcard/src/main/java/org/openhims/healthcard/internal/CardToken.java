// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.LocalDate;
import org.openhims.registration.Sex;

/**
 * What stands in the QR code of a card, in the clear. Blood group and scheme do so in version 1 only.
 *
 * @param keyId of the key that signs it
 * @param issuer HFR id of the facility, or {@code LGD} and the state's code while it has none
 * @param expiresOn the last day; null for never
 * @param birthYear 0 when not known
 * @param bloodGroup such as {@code AB+}; null when not known
 * @param bloodGroupVerified found by a laboratory
 * @param scheme who pays; null when not known
 */
record CardToken(int keyId, String issuer, int serial, LocalDate issuedOn, LocalDate expiresOn, String uhid, String name, int birthYear,
        Sex sex, String bloodGroup, boolean bloodGroupVerified, String scheme) {

    /** The same, signed by this key. */
    CardToken of(int key) {
        return new CardToken(key, issuer, serial, issuedOn, expiresOn, uhid, name, birthYear, sex, bloodGroup, bloodGroupVerified, scheme);
    }
}
