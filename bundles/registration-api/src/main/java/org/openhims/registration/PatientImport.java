// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import java.util.List;

/**
 * How far the import of a file of patients is, and what it has found.
 *
 * @param source the register that the file comes from; a row's own number is one person's within it
 * @param file the name of the file
 * @param dryRun nobody is registered yet; the counts tell what would be
 * @param rows of the file, without its header and blank ones
 * @param done of these
 * @param registered as new patients, or to be
 * @param known rows that were imported before
 * @param duplicates rows that certainly are somebody who is registered; the report names the UHID, and nobody is registered twice
 * @param likely of those registered: rows that look like somebody; they are on the work list of {@link LikelyPairs}
 * @param wrong rows that break a rule
 * @param ignored headers of columns that say nothing to the register
 * @param endedAt null while it is not over
 */
public record PatientImport(String id, String source, String file, boolean dryRun, State state, long rows, long done, long registered,
        long known, long duplicates, long likely, long wrong, List<String> ignored, String startedBy, Instant startedAt, Instant endedAt) {

    /** Where it stands. */
    public enum State {
        /** The file still comes. */
        RECEIVING,
        /** It goes on by itself, also after a restart and on another node. */
        RUNNING,
        STOPPED,
        /** The dry run is over; {@link PatientImports#start} registers. */
        CHECKED,
        DONE,
        /** Nobody went on for a week; what was left of the file is deleted. */
        EXPIRED
    }

    public PatientImport {
        ignored = List.copyOf(ignored);
    }
}
