// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

/** Sex as it matters for reference ranges, wards and banners. */
public enum Sex {
    /** Male. */
    M,
    /** Female. */
    F,
    /** Transgender. */
    T,
    /** Unknown. */
    U
}
