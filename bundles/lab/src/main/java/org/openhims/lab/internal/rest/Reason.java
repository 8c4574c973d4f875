// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

/**
 * Why something is done.
 *
 * @param reason a code of the operation's list
 * @param note more words; may be null
 */
public record Reason(String reason, String note) {
}
