// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/** Where a visit is; written in small letters. */
public enum VisitStatus {
    WAITING,
    /** Called, and not yet before the doctor. */
    CALLED,
    /** Called and did not come; may be put back. */
    SKIPPED,
    /** The doctor has opened it. */
    IN_CONSULTATION,
    /** The note is signed, or the visit took place on paper. */
    DONE,
    CANCELLED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
