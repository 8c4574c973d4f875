// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.downtime;

/**
 * A reserved number to be stuck on paper.
 *
 * @param code what the bar code holds, and what is entered afterwards
 * @param caption what it is, in the language asked for, such as the queue of a token
 */
public record Sticker(String code, String caption) {
}
