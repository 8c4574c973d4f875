// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may do what unless an administrator says otherwise. */
@Component
public final class @Name@Permissions implements PermissionSource {

    static final String WRITE = "@name@.note.write";
    static final String READ = "@name@.note.read";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(WRITE, "doctor", "nurse"), Permission.of(READ, "doctor", "nurse"));
    }
}
