// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import java.util.Optional;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Templates of notes, one for each department. Permissions: {@code opd.queue.read}, {@code opd.setup}. */
@ProviderType
public interface Templates {

    /** By department. */
    List<NoteTemplate> all(Caller by);

    Optional<NoteTemplate> of(Caller by, String department);

    /** Puts the template in place of the department's last one. 400 names the part; rule {@code department.unknown}. */
    NoteTemplate set(Caller by, NoteTemplate template);
}
