// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openhims.registration.Identity;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** Why two records cannot become one, as problem codes. */
final class MergeRules {

    private final Patient survivor;
    private final Patient retired;
    private final List<String> found = new ArrayList<>();

    private MergeRules(Patient survivor, Patient retired) {
        this.survivor = survivor;
        this.retired = retired;
    }

    static List<String> objections(Patient survivor, Patient retired) {
        MergeRules rules = new MergeRules(survivor, retired);
        rules.against("patient.merge.same", survivor.uhid().equals(retired.uhid()));
        rules.against("patient.merged", survivor.mergedInto() != null || retired.mergedInto() != null);
        rules.against("patient.identified", survivor.identifiedAs() != null || retired.identifiedAs() != null);
        rules.against("patient.merge.sex", survivor.sex() != Sex.U && retired.sex() != Sex.U && survivor.sex() != retired.sex());
        rules.against("patient.merge.unknown", survivor.identity() == Identity.UNKNOWN && retired.identity() != Identity.UNKNOWN);
        rules.against("patient.merge.dead", cameAfterDeath(survivor, retired) || cameAfterDeath(retired, survivor));
        rules.against("patient.merge.deaths", rules.diedTwice());
        rules.against("patient.merge.family", rules.family());
        return rules.found;
    }

    private void against(String code, boolean holds) {
        if (holds) {
            found.add(code);
        }
    }

    private static boolean cameAfterDeath(Patient dead, Patient other) {
        return dead.death() != null && dead.death().at().isBefore(other.registeredAt());
    }

    private boolean diedTwice() {
        Instant one = survivor.death() == null ? null : survivor.death().at();
        return one != null && retired.death() != null && !one.equals(retired.death().at());
    }

    /** Mother and child, or two children of one birth. */
    private boolean family() {
        return isMother(survivor, retired) || isMother(retired, survivor) || survivor.birth() != null && retired.birth() != null
                && survivor.birth().mother().equals(retired.birth().mother()) && !Objects.equals(survivor.birth().order(), retired.birth().order());
    }

    private static boolean isMother(Patient one, Patient other) {
        return other.birth() != null && other.birth().mother().equals(one.uhid());
    }
}
