// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import org.openhims.lab.critical.CriticalValue;
import org.openhims.registration.Banner;

/** A critical value with whose it is. */
record CriticalRow(CriticalValue value, Banner banner) {
}
