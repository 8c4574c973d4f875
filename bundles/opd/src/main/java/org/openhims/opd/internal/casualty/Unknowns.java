// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import java.util.Arrays;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Sex;
import org.openhims.registration.UnknownPerson;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Temporary identities by the register, which may be away. */
@Component(service = Unknowns.class)
public final class Unknowns {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile LifeEvents lives;

    /** The new UHID; null while the register is away. */
    String enter(Caller by, NewEmergency emergency) {
        LifeEvents present = lives;
        return present == null ? null : present.unknown(by.withClaim(null), new UnknownPerson(sex(emergency.sex()), emergency.age(), null)).uhid();
    }

    private static Sex sex(String letter) {
        return letter == null ? null : Arrays.stream(Sex.values()).filter(one -> one.name().equals(letter)).findFirst()
                .orElseThrow(() -> Problem.invalid("sex", "one-of", "M, F, T, U"));
    }
}
