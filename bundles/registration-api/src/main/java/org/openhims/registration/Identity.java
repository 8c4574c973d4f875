// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

/** Why a patient's name is not the person's own. */
public enum Identity {
    /** Nobody knows who it is: unconscious, alone, confused. */
    UNKNOWN,
    /** A newborn who has no name yet. */
    UNNAMED
}
