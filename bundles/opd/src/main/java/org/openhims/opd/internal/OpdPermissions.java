// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may do what in the department unless an administrator says otherwise. */
@Component
public final class OpdPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("opd.queue.read", "admin", "registrar", "doctor", "nurse", "technician", "pathologist", "pharmacist", "cashier",
                        "operator", "helpdoctor"),
                Permission.of("opd.setup", "admin"),
                Permission.of("opd.visit.open", "registrar", "doctor", "nurse", "operator"),
                Permission.of("opd.visit.read", "registrar", "doctor", "nurse", "pharmacist", "cashier"),
                Permission.of("opd.token.call", "doctor", "nurse"),
                Permission.of("opd.note.write", "doctor"),
                Permission.of("opd.note.read", "doctor", "nurse", "helpdoctor"),
                Permission.of("opd.drug.read", "doctor", "nurse", "pharmacist", "storekeeper", "helpdoctor"));
    }
}
