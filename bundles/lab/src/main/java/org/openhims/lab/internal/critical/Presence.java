// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.util.Optional;
import java.util.Set;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether a patient is still here, as far as the visit tells. */
@Component(service = Presence.class)
public final class Presence {

    private static final Caller LAB = Caller.system("lab");
    private static final Set<VisitStatus> OVER = Set.of(VisitStatus.DONE, VisitStatus.CANCELLED);
    private static final int UNKNOWN = 404;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile OpdDesk opd;

    /**
     * Whether the visit is over or nobody knows of one; empty when the OPD is away.
     *
     * @param visit null when the order came from none
     */
    Optional<Boolean> left(String visit) {
        if (visit == null) {
            return Optional.of(true);
        }
        OpdDesk desk = opd;
        try {
            return desk == null ? Optional.empty() : Optional.of(OVER.contains(desk.get(LAB, visit).status()));
        } catch (ProblemException e) {
            return e.problem().status() == UNKNOWN ? Optional.of(true) : Optional.empty();
        }
    }
}
