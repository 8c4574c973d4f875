// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;


/** @param reason in words, 1 to 200 characters */
public record Reason(String reason) {
}
