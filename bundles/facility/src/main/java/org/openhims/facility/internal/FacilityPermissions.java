// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may look at and change the node's modules, and what it says of the facility. */
@Component
public final class FacilityPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of("modules.read", "admin"), Permission.of("modules.manage", "admin"),
                Permission.of("facility.manage", "admin"));
    }
}
