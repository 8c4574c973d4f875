// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may do what with cards unless an administrator says otherwise. */
@Component
public final class CardPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("card.read", "registrar", "doctor", "nurse", "operator", "helpdoctor"),
                Permission.of("card.issue", "registrar"),
                Permission.of("card.confirm", "registrar"),
                Permission.of("card.print", "registrar", "nurse"),
                Permission.of("card.deliver", "registrar", "nurse"),
                Permission.of("card.keys", "admin"),
                Permission.of("card.clinical", "doctor", "nurse", "helpdoctor", "crew"),
                Permission.of("card.verify", "registrar", "doctor", "nurse", "technician", "pathologist", "pharmacist", "cashier", "operator",
                        "helpdoctor", "dispatcher", "crew"));
    }
}
