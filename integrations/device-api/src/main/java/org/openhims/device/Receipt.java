// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.ZonedDateTime;

/**
 * The frame of an answer.
 *
 * @param id unique; becomes the answer's own control id
 * @param at when it is given, in the facility's zone
 */
public record Receipt(String id, ZonedDateTime at) {
}
