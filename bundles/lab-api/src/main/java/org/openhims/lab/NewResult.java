// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

/**
 * A result that a person enters.
 *
 * @param analyte the analyte's code
 * @param value a number in the analyte's unit, or words for an analyte that is not numeric
 * @param comment at most 200 characters; may be null
 */
public record NewResult(String analyte, String value, String comment) {
}
