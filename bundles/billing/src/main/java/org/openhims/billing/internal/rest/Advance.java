// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import org.openhims.platform.Money;

/** What a patient deposited and has not used. */
public record Advance(String uhid, Money amount) {
}
