// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.doc;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Who may read the API's description. */
@Component
public final class ApiPermissions implements PermissionSource {

    static final String READ = "api.read";

    @Activate
    public ApiPermissions() {
        // Nothing to set up.
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(READ, "admin", "registrar", "fhirclient"));
    }
}
