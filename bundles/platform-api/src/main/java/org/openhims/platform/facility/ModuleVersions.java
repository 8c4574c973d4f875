// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.facility;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Modules in other versions than the present ones. Permissions: {@code modules.read}, {@code modules.manage}. */
@ProviderType
public interface ModuleVersions {

    /**
     * A module's way from one version to another.
     *
     * @param back to the version that ran before the last update
     * @param restart bundles that stop and start again: the module's own that differ, and what is wired to them
     */
    record Change(String module, String from, String to, boolean back, List<String> restart) {
    }

    /** What can be changed now: to the newest version that the node knows, and back to the one before. */
    List<Change> offers(Caller by);

    /**
     * @param version null for the newest. 404 {@code modules.version.unknown}, 409 {@code modules.version.runs} when it is the present one,
     *        {@code modules.refused} when it needs what is not there
     */
    Change planUpdate(Caller by, String module, String version);

    /** 409 {@code modules.version.nothing} when there is no version before. */
    Change planRollBack(Caller by, String module);

    /**
     * Replaces the module and looks whether it starts, its migration included. If not, the version that ran comes back by itself
     * (409 {@code modules.rolledback}, with the reason).
     */
    void apply(Caller by, Change change);
}
