// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the audit trail who changes the node's modules and settings. The log has it in any case: the database may itself be among what is
 * missing, and a module must then still be let in.
 */
@Component(service = ModuleTrail.class)
public final class ModuleTrail {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleTrail.class);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Store store;

    void note(Caller by, String detail) {
        note(by, "modules.manage", detail);
    }

    void note(Caller by, String action, String detail) {
        LOG.info("{}: {}", by.user(), detail);
        Store present = store;
        if (present == null) {
            return;
        }
        try (Unit unit = present.open(ModuleTrail.class, "facility")) {
            unit.tx(by, tx -> {
                tx.audit(action, null, detail);
                return null;
            });
        } catch (ProblemException e) {
            LOG.warn("not in the audit trail: {}: {}", by.user(), detail, e);
        }
    }
}
