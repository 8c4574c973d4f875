// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.facility;

import java.util.List;
import java.util.Set;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules.Plan;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The usual sets of modules, one for each kind of facility, and how far the node is from what is wanted.
 * Permissions: {@code modules.read}, {@code modules.manage}.
 */
@ProviderType
public interface Profiles {

    /**
     * @param name aam, jan-aushadhi, district-hospital, medical-college or state
     * @param modules that it wants, with all that they need
     * @param chosen the facility wants exactly these
     */
    record Profile(String name, Set<String> modules, boolean chosen) {
    }

    /**
     * A difference between what is wanted and what runs.
     *
     * @param words what differs and what can be done, in the caller's language
     */
    record Drift(String module, String words) {
    }

    List<Profile> list(Caller by);

    /** What {@link #apply} would do. 404 {@code modules.profile.unknown}. */
    Plan plan(Caller by, String profile);

    /** Makes the profile's modules the wanted ones and brings the node there, in one batch. Refused as {@link Modules#disable} is. */
    Plan apply(Caller by, String profile, boolean evenWithOpenWork);

    /** What {@link #undo} would do. 409 {@code modules.profile.nothing} when no profile was applied. */
    Plan planUndo(Caller by);

    /** Goes back to the modules that were wanted before the last profile was applied; once more undoes the undo. */
    Plan undo(Caller by, boolean evenWithOpenWork);

    /** Empty when all that is wanted runs, and nothing else does. */
    List<Drift> drift(Caller by);
}
