// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Something to do for a patient, contributed to screens that know nothing of its module. */
@ConsumerType
public interface PatientAction {

    /**
     * @param id stable, such as {@code card-print}; the button's id is {@code action-<id>}
     * @param text key of the button's text
     * @param key the counter's shortcut, F2, F4, F8 or F9; null for none
     * @param permission needed to see it; null for everybody
     */
    record Button(String id, String text, Icon icon, FKey key, int order, String permission, Set<Moment> moments) {
    }

    Button button();

    void run(Session session, String uhid);

    /**
     * The same, where the screen is one visit's, so that what is made for the patient knows the visit that it came from.
     *
     * @param visit the key of the OPD visit; null outside a visit
     */
    default void run(Session session, String uhid, String visit) {
        run(session, uhid);
    }
}
