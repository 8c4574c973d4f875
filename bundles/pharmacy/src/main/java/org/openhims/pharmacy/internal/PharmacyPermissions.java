// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may do what in the pharmacy unless an administrator says otherwise. */
@Component
public final class PharmacyPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("pharmacy.read", "admin", "pharmacist", "storekeeper", "doctor", "nurse", "helpdoctor"),
                Permission.of("pharmacy.setup", "admin", "storekeeper"),
                Permission.of("pharmacy.stock", "storekeeper", "pharmacist"),
                Permission.of("pharmacy.nearby.manage", "storekeeper", "admin"),
                Permission.of("pharmacy.quality", "storekeeper", "admin"),
                Permission.of("pharmacy.recall", "storekeeper", "admin", "pharmacist"),
                Permission.of("pharmacy.register.read", "admin", "pharmacist", "storekeeper"),
                Permission.of("pharmacy.dispense", "pharmacist"),
                Permission.of("pharmacy.witness", "pharmacist", "doctor", "nurse"),
                Permission.of("pharmacy.prescription.read", "pharmacist", "doctor", "nurse"),
                Permission.of("pharmacy.reauthorise", "doctor"));
    }
}
