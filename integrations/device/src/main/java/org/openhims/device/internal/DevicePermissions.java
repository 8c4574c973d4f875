// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may see and manage what devices sent. */
@Component(service = PermissionSource.class)
public final class DevicePermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(MessageBook.READ, "admin", "technician", "pathologist"),
                Permission.of(MessageBook.MANAGE, "admin", "technician"));
    }
}
