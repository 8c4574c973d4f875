// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

/** When a patient is in front of somebody: where contributed actions and panels stand. */
public enum Moment {
    /** On the patient's page. */
    PATIENT,
    /** At the counter, just after registration. */
    REGISTERED,
    /** In an open visit. */
    VISIT
}
