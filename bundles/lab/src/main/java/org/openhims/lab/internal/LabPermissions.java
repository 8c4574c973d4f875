// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** What may be done in the laboratory, and who may by default. A centre without a pathologist gives release to its technician. */
@Component(service = PermissionSource.class)
public final class LabPermissions implements PermissionSource {

    private static final String[] BENCH = {"technician", "pathologist"};

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("lab.catalogue.read", "admin", "doctor", "nurse", "technician", "pathologist"),
                Permission.of("lab.catalogue.manage", "admin", "pathologist"),
                Permission.of("lab.order", "doctor"),
                Permission.of("lab.downtime.enter", "nurse", "technician"),
                Permission.of("lab.order.cancel", "doctor", "technician", "pathologist"),
                Permission.of("lab.worklist", BENCH),
                Permission.of("lab.specimen.collect", "nurse", "technician"),
                Permission.of("lab.specimen.receive", "nurse", "technician"),
                Permission.of("lab.specimen.reject", BENCH),
                Permission.of("lab.result.receive"),
                Permission.of("lab.order.query"),
                Permission.of("lab.result.enter", BENCH),
                Permission.of("lab.result.read", "doctor", "nurse", "pathologist"),
                Permission.of("lab.result.validate", "pathologist"),
                Permission.of("lab.result.release", "pathologist"),
                Permission.of("lab.result.amend", "pathologist"),
                Permission.of("lab.critical.read", "technician", "pathologist", "doctor", "nurse"),
                Permission.of("lab.critical.escalated", "doctor", "pathologist"),
                Permission.of("lab.critical.acknowledge", "technician", "pathologist", "doctor"),
                Permission.of("lab.critical.recall", BENCH),
                Permission.of("lab.critical.manage", "admin", "pathologist"),
                Permission.of("lab.qc.read", BENCH),
                Permission.of("lab.qc.enter", BENCH),
                Permission.of("lab.qc.manage", "pathologist"),
                Permission.of("lab.qc.override", "pathologist"),
                Permission.of("lab.device.log", BENCH),
                Permission.of("lab.rules.read", BENCH),
                Permission.of("lab.rules.manage", "pathologist"),
                Permission.of("lab.handover", BENCH),
                Permission.of("lab.turnaround.manage", "admin", "pathologist"),
                Permission.of("lab.custody", "nurse", "doctor", "technician", "pathologist"),
                Permission.of("lab.custody.release", "pathologist"),
                Permission.of("lab.micro.manage", "pathologist"),
                Permission.of("lab.slot.read", "doctor", "nurse", "technician", "pathologist"),
                Permission.of("lab.slot.book", "doctor", "nurse", "technician"),
                Permission.of("lab.slot.manage", "admin", "pathologist"),
                Permission.of("lab.outside.read", BENCH),
                Permission.of("lab.outside.send", BENCH),
                Permission.of("lab.outside.manage", "admin", "pathologist"),
                Permission.of("lab.unmatched.read", BENCH),
                Permission.of("lab.unmatched.resolve", BENCH));
    }
}
