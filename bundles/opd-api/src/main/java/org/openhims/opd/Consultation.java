// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.Optional;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The doctor's room. Calling a token puts a caller who may read notes on the
 * patient's care team. 409 {@code opd.visit.<status>} for a visit that is not
 * in a state for the step. Permissions: {@code opd.token.call}, {@code opd.note.write}, {@code opd.note.read}.
 */
@ProviderType
public interface Consultation {

    /** Calls the next of those who wait: by priority, then by number. Empty when nobody waits. No token is called to two rooms. */
    Optional<Visit> callNext(Caller by, String queue);

    /**
     * As {@link #callNext(Caller, String)}, to a counter.
     *
     * @param counter where the patient goes, 1 to 20 characters; the queue's room when null
     */
    Optional<Visit> callNext(Caller by, String queue, String counter);

    /** Calls a called or skipped token again. */
    Visit recall(Caller by, String visit);

    /** Sets a called token aside: the patient did not come. */
    Visit skip(Caller by, String visit);

    /** Puts a skipped or called token back among those who wait, with its number. */
    Visit requeue(Caller by, String visit);

    /** Takes a call back, as if it had not been: by the caller of it only. */
    Visit undoCall(Caller by, String visit);

    /** The patient sits before the doctor. */
    Visit open(Caller by, String visit);

    /** Writes the draft of the note in place of the last draft. 409 {@code opd.note.signed} once signed; 400 for a part too long. */
    Note write(Caller by, String visit, NoteText text);

    /** Signs the note for good and ends the visit. 409 {@code opd.note.empty}, {@code opd.note.signed}, {@code opd.note.other} for another's. */
    Note sign(Caller by, String visit);

    /** Adds to a signed note, at most 4000 characters. 409 {@code opd.note.draft} before the signature. */
    Note addendum(Caller by, String visit, String text);

    /** 404 {@code opd.note.unknown} when none is written yet. The caller is on the care team. */
    Note note(Caller by, String visit);

    /** A patient's visits, newest first; a null cursor starts at the newest. {@code limit} 1 to 100. The caller is on the care team. */
    Page<Visit> of(Caller by, String uhid, String cursor, int limit);
}
