// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.facility;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What the administrator says about the facility. Permission: {@code facility.manage}. */
@ProviderType
public interface FacilitySettings {

    /**
     * @param nameEn in English, 1 to 120 characters
     * @param nameHi in Hindi, 1 to 120 characters
     * @param stateCode LGD code of the state, 1 to 99; numbers that were given out keep theirs
     * @param hfrId Health Facility Registry id, {@code IN} and ten digits; null until registered
     * @param zone of the business day, such as {@code Asia/Kolkata}
     */
    record Settings(String nameEn, String nameHi, int stateCode, String hfrId, String zone) {
    }

    Settings settings(Caller by);

    /** Taken up at once and written to the facility's file. 400 names the field that cannot be. */
    void change(Caller by, Settings settings);
}
