// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A merge, or the link of an unknown person with a registered one, as it stands.
 *
 * @param take fields that were taken from the retired record
 * @param undone null while the merge stands
 * @param written what was written under either number while the two were one, as far as the running modules know; empty while it stands
 * @param away modules that may have written something and do not run now
 */
public record Merge(String id, Kind kind, String survivor, String retired, Set<String> take, State state, Done merged, Done undone,
        List<Written> written, List<String> away) {

    /** A temporary identity is linked, and shows the known person's facts; a second record is merged, and keeps what it said. */
    public enum Kind { MERGED, LINKED }

    /** Undone at once, complete when a person has said of everything written in between whose it is. */
    public enum State { STANDING, SEPARATING, UNDONE }

    /** Who did it, when and why. */
    public record Done(String by, Instant at, String reason) {
    }

    /** @param uhid whose it is; null until a person has said so */
    public record Written(String module, String kind, String id, Instant at, String title, String uhid) {
    }

    public Merge {
        take = Set.copyOf(take);
        written = List.copyOf(written);
        away = List.copyOf(away);
    }
}
