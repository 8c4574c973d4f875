// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may read, register and correct patients unless an administrator says otherwise. */
@Component
public final class RegistrationPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("patient.read", "admin", "registrar", "doctor", "nurse", "technician", "pathologist", "pharmacist", "cashier",
                        "operator", "helpdoctor", "dispatcher", "crew", "fhirclient"),
                Permission.of("patient.register", "registrar", "doctor", "nurse", "operator", "helpdoctor"),
                Permission.of("patient.correct", "registrar", "doctor"), Permission.of("patient.death", "registrar", "doctor"),
                Permission.of("patient.allergy", "doctor", "nurse"),
                Permission.of("patient.photo", "registrar", "doctor", "nurse"),
                Permission.of("registration.places", "admin"),
                Permission.of("patient.duplicates", "admin", "registrar"),
                Permission.of("patient.merge", "registrar", "admin"), Permission.of("patient.consent", "registrar", "doctor", "nurse"),
                Permission.of("patient.accesslog", "registrar", "admin"), Permission.of("patient.import", "admin"),
                Permission.of("patient.export", "admin"));
    }
}
