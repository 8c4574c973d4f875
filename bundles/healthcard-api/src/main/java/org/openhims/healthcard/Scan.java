// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.LocalDate;

/**
 * What was read by a scanner or typed in its place. Parts that the code does not have are null.
 *
 * @param kind {@code hims} for our own card, {@code abha} for an ABHA card, {@code uhid}, {@code share} for a facility's ABDM share
 *        link, {@code unknown} for anything else
 * @param valid whether it can be relied on: a card that verifies and stands, a UHID that is registered; null where nothing can be checked
 * @param reason why it is not valid: {@code unreadable}, {@code version}, {@code key} (made with an unknown key), {@code withdrawn}
 *        (made with a key that was withdrawn), {@code signature},
 *        {@code expired}, {@code revoked}, {@code unissued}, {@code deceased} (the holder has died; the card itself is good),
 *        {@code unregistered}, {@code checkdigit}, {@code abha}; its text is
 *        {@code healthcard.reason.<reason>}
 * @param status the card's state now, as {@link Card#status()}
 * @param birthDate ISO 8601, a year or a day
 * @param abhaNumber 14 digits
 * @param facility the HFR id in a share link
 */
public record Scan(String kind, Boolean valid, String reason, String uhid, Integer serial, String status, String name, String sex,
        String birthDate, String bloodGroup, String scheme, String issuer, LocalDate issuedOn, LocalDate expiresOn, String abhaNumber,
        String abhaAddress, String mobile, String address, String district, String state, String facility, String counter) {

    public static Scan invalid(String kind, String reason) {
        return new Scan(kind, false, reason, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /** The same facts, not to be relied on. */
    public Scan invalid(String why) {
        return new Scan(kind, false, why, uhid, serial, status, name, sex, birthDate, bloodGroup, scheme, issuer, issuedOn, expiresOn,
                abhaNumber, abhaAddress, mobile, address, district, state, facility, counter);
    }

    /** A number that is registered, or is not. */
    public static Scan uhid(String uhid, boolean registered) {
        return new Scan("uhid", registered, registered ? null : "unregistered", uhid, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
    }

    /** The same code, which leads to another number of its patient. */
    public Scan under(String number) {
        return new Scan(kind, valid, reason, number, serial, status, name, sex, birthDate, bloodGroup, scheme, issuer, issuedOn, expiresOn,
                abhaNumber, abhaAddress, mobile, address, district, state, facility, counter);
    }

    /** A facility's share link. */
    public static Scan share(String facility, String counter) {
        return new Scan("share", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, facility, counter);
    }
}
