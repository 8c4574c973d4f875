// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.events;

/**
 * An event on its way to one subscriber.
 *
 * @param subscriber the subscriber's stable name
 * @param position the event's place in the journal, from 1, growing
 */
public record Delivery(String subscriber, long position, Event event) {
}
