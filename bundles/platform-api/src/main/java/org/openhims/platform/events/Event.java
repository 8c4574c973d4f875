// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.events;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param id UUIDv7, unique
 * @param type module and fact, such as {@code lab.result.released}
 * @param version the schema version of {@code json}, from 1; a subscriber upcasts older ones
 * @param uhid whose; null when no one person's. Events of one person are told in order
 * @param happened business time
 * @param recorded when the node learnt of it
 * @param source how the node learnt of it
 * @param json the fact, an object; identifiers rather than copies of clinical content
 */
public record Event(String id, String type, int version, String uhid, Instant happened, Instant recorded, Source source, String json) {
}
