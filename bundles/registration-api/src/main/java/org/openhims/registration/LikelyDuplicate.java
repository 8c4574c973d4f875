// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;

/**
 * A patient who may be the person that is being registered.
 *
 * @param score likeness, 0 to 100
 * @param certain so alike that registering is refused unless the caller insists
 * @param reasons what is alike, strongest first: {@code identifier}, {@code legacy}, {@code rationCard}, {@code name} (in any order and script),
 *        {@code name.sound}, {@code name.similar}, {@code birthDate}, {@code birthDate.swapped} (day and month), {@code birthDate.part},
 *        {@code birthDate.near} (an age), {@code mobile}, {@code mobile.near}, {@code address}, {@code address.near}, {@code moment} (the
 *        same person was registered a moment ago); texts are {@code registration.reason.<reason>}
 */
public record LikelyDuplicate(String uhid, String name, String otherName, Sex sex, String birthDate, String mobile, int score,
        boolean certain, List<String> reasons) {

    public LikelyDuplicate {
        reasons = List.copyOf(reasons);
    }

    /** As likely, shown as this patient. */
    public LikelyDuplicate of(Patient patient) {
        return new LikelyDuplicate(patient.uhid(), patient.name(), patient.otherName(), patient.sex(), patient.birthDate(), patient.mobile(),
                score, certain, reasons);
    }
}
