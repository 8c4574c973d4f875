// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Two records of one person become one, and two again. No key is rewritten: the retired record is an alias of the survivor, and every module
 * shows the facts of both under either number. Permission {@code patient.merge}; to read, {@code patient.read}.
 */
@ProviderType
public interface Merges {

    /** What would happen; changes nothing. 404 {@code patient.unknown}. */
    MergePreview preview(Caller by, String survivor, String retired);

    /**
     * Retires the second record. Tells {@link RegistrationEvent.Merged}.
     *
     * @throws org.openhims.platform.ProblemException 409 {@code patient.merge.same}, {@code patient.merged} (one of them was merged before),
     *         {@code patient.identified}, {@code patient.merge.sex} (differs; correct the wrong one first), {@code patient.merge.unknown}
     *         (an unknown person cannot be the survivor of a known one), {@code patient.merge.dead} and {@code patient.merge.deaths}
     *         (one was registered after the other's death, or died twice), {@code patient.merge.family} (mother and child, twins),
     *         {@code patient.merge.objection} with {@code objections}; 503 {@code patient.merge.guard} while a module that may
     *         object is away
     */
    Merge merge(Caller by, NewMerge records);

    /**
     * Makes them two at once, each with the facts that were its own. What was written in between under the survivor stays there until
     * {@link #assign} says whose it is. Tells {@link RegistrationEvent.Unmerged}.
     *
     * @throws org.openhims.platform.ProblemException 409 {@code patient.merge.undone}; {@code patient.merge.later} with {@code merge} when
     *         the survivor itself was merged afterwards, which is undone first
     */
    Merge undo(Caller by, String id, String reason);

    /**
     * Says whose something is that was written in between.
     *
     * @param uhid the survivor or the retired record
     * @throws org.openhims.platform.ProblemException 409 {@code patient.merge.decided}, {@code patient.merge.fixed} for what cannot be the
     *         retired record's; 404 {@code patient.merge.fact}; 503 {@code patient.merge.away} while its module is away
     */
    Merge assign(Caller by, String id, String module, String kind, String fact, String uhid);

    /** 404 {@code patient.merge.unfound}. */
    Merge get(Caller by, String id);

    /** Those in which the patient is or was survivor or retired, newest first. */
    List<Merge> of(Caller by, String uhid);

    /** Undone merges that wait for somebody to say what is whose, oldest first. */
    Page<Merge> waiting(Caller by, String cursor, int limit);
}
