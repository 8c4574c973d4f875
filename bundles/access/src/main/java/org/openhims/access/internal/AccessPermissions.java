// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What this module guards. */
@Component
public final class AccessPermissions implements PermissionSource {

    /** Who may use the console of the node. */
    public static final String CONSOLE = "console.use";

    @Activate
    public AccessPermissions() {
        // Nothing to set up.
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of("users.read", "admin"), Permission.of("users.manage", "admin"), Permission.of(CONSOLE, "admin"));
    }
}
