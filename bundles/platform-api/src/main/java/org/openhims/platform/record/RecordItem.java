// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.record;

import java.time.Instant;
import java.util.List;

/**
 * One fact of a patient's record.
 *
 * @param module who knows it, such as {@code lab}
 * @param kind what it is within the module, such as {@code result}
 * @param id the module's key of it, unique within module and kind
 * @param at when it happened
 * @param title in the caller's language
 * @param details name and value lines in the caller's language
 * @param flag {@code critical}, {@code abnormal} or null
 */
public record RecordItem(String module, String kind, String id, Instant at, String title, List<Detail> details, String flag) {

    public record Detail(String name, String value, String flag) {
    }

    public RecordItem {
        details = List.copyOf(details);
    }
}
