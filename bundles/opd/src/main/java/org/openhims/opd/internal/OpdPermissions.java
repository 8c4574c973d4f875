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
                Permission.of("opd.token.call", "doctor", "nurse", "registrar"),
                Permission.of("opd.note.write", "doctor"),
                Permission.of("opd.note.read", "doctor", "nurse", "helpdoctor"),
                Permission.of("opd.vitals.write", "doctor", "nurse"),
                Permission.of("opd.prescription.write", "doctor"),
                Permission.of("opd.prescription.read", "doctor", "nurse", "pharmacist", "helpdoctor"),
                Permission.of("opd.prescription.dispense", "pharmacist"),
                Permission.of("opd.figures.read", "admin"),
                Permission.of("opd.surveillance.read", "admin", "pathologist"),
                Permission.of("opd.paper.attach", "registrar", "doctor", "nurse", "pharmacist"),
                Permission.of("opd.casualty.read", "registrar", "doctor", "nurse", "operator"),
                Permission.of("opd.casualty.write", "registrar", "doctor", "nurse", "operator"),
                Permission.of("opd.mlc.read", "admin", "doctor"),
                Permission.of("opd.mlc.write", "doctor"),
                Permission.of("opd.appointment.read", "admin", "registrar", "doctor", "nurse", "operator", "helpdoctor"),
                Permission.of("opd.appointment.book", "registrar", "doctor", "nurse", "operator", "helpdoctor"),
                Permission.of("opd.schedule.manage", "admin"),
                Permission.of("opd.drug.read", "doctor", "nurse", "pharmacist", "storekeeper", "helpdoctor"));
    }
}
