// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/** Whether a batch may leave; written in small letters. An expired one may not, whatever its status. */
public enum BatchStatus {
    /** Released for use. */
    GOOD,
    /** Waits for its quality release. */
    QUARANTINE,
    /** Called back; never to be used again. */
    RECALLED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
