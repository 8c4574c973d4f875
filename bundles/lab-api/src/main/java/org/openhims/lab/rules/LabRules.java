// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.rules;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The laboratory's rules. Permissions: {@code lab.rules.read}, {@code lab.rules.manage}; reflex tests: {@code lab.worklist}. */
@ProviderType
public interface LabRules {

    RuleSet current(Caller by);

    /** As they were: a result that rules validated names the version, {@code rules:<version>}. 404 {@code lab.rules.unknown}. */
    RuleSet version(Caller by, int version);

    /**
     * Puts these rules in the place of the present ones.
     *
     * @param rules with the version that they were made from; 409 {@code lab.rules.changed} when that is not the present one. 400 with the field
     */
    RuleSet change(Caller by, RuleSet rules);

    /**
     * What rules would have done with the last results of analysers that a person or rules validated; changes nothing.
     *
     * @param rules null for the present ones
     * @param last how many results, 1 to 5000
     */
    DryRun dryRun(Caller by, RuleSet rules, int last);

    /** What reflex rules did on an order, the first first. 404 {@code lab.order.unknown}. */
    List<Reflex> reflexes(Caller by, String order);
}
