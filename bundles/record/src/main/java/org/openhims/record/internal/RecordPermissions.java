// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may open a patient's record, once on the care team. */
@Component
public final class RecordPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of("record.read", "doctor", "nurse", "pathologist", "helpdoctor", "fhirclient"));
    }
}
