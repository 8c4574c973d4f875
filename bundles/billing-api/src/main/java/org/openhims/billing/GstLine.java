// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import org.openhims.platform.Money;

/**
 * What was billed at one rate of tax.
 *
 * @param gst percent
 * @param taxable the amount without the tax
 * @param cgst the centre's half
 * @param sgst the state's half
 */
public record GstLine(int gst, Money amount, Money taxable, Money cgst, Money sgst) {
}
