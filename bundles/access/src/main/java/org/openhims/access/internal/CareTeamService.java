// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhims.access.internal.store.MemberRow;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.record.PatientScope;
import org.openhims.platform.store.ConstraintViolation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who treats whom. */
@Component
public final class CareTeamService implements CareTeam {

    private final AccessStore store;
    private final Accounts accounts;

    /** The register, while it runs. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile PatientScope register;

    @Activate
    public CareTeamService(@Reference AccessStore store, @Reference Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public void require(Caller by, String uhid) {
        if (by.isSystem() || accounts.find(by.user()).filter(Account::localCareTeam).isPresent() || isMember(by, uhid)
                || others(by, uhid).anyMatch(number -> isMember(by, number))) {
            return;
        }
        if (by.reason() == null || by.reason().isBlank()) {
            throw new ProblemException(new Problem("access.careteam", 403, List.of(), Map.of()));
        }
        store.aside(by, tx -> {
            tx.audit("patient.breakglass", uhid, "user=" + by.user());
            return null;
        });
    }

    /** The patient's other numbers: who treats a person treats the whole person, whichever record was merged into which. */
    private Stream<String> others(Caller by, String uhid) {
        PatientScope present = register;
        try {
            return present == null ? Stream.empty() : present.uhids(by.withClaim(null), uhid).stream().filter(number -> !number.equals(uhid));
        } catch (ProblemException unknown) {
            return Stream.empty();
        }
    }

    private boolean isMember(Caller by, String uhid) {
        return store.aside(by, tx -> tx.em().find(MemberRow.class, MemberRow.id(uhid, by.user())) != null);
    }

    @Override
    public void join(Caller by, String user, String uhid) {
        try {
            store.aside(by, tx -> {
                if (tx.em().find(MemberRow.class, MemberRow.id(uhid, user)) == null) {
                    tx.em().persist(new MemberRow(uhid, user, tx.now()));
                    tx.audit("access.careteam.join", uhid, "user=" + user);
                }
                return null;
            });
        } catch (ConstraintViolation e) {
            // Somebody else did it at the same moment.
        }
    }
}
