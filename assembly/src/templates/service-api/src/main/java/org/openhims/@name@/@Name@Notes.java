// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@;

import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Notes on patients. 404 {@code patient.unknown}, 403 for who is not on the patient's care team, 503 while the register is away. */
@ProviderType
public interface @Name@Notes {

    /** Permission {@code @name@.note.write}. Told as {@link @Name@Event.Written}. */
    @Name@Note write(Caller by, @Name@Note.Draft note);

    /**
     * The patient's notes, newest first. Permission {@code @name@.note.read}.
     *
     * @param cursor the {@code next} of the page before; null for the first page
     * @param limit 1 to 100
     */
    Page<@Name@Note> of(Caller by, String uhid, String cursor, int limit);
}
