// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.util.List;
import org.openhims.lab.Specimen;
import org.openhims.lab.Specimens;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.ProblemException;
import org.openhims.ui.Icon;
import org.openhims.ui.SearchContribution;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Recognises the accession number of a tube. */
@Component
public final class AccessionSearch implements SearchContribution {

    private final Specimens specimens;

    @Activate
    public AccessionSearch(@Reference Specimens specimens) {
        this.specimens = specimens;
    }

    @Override
    public List<Hit> find(Session session, String entry) {
        // The first digit is 1 to 5, so that a mobile number is never taken for one.
        if (!session.may("lab.worklist") || !entry.matches("[1-5]\\d{9}") || !CheckDigit.LUHN.isValid(entry)) {
            return List.of();
        }
        try {
            Specimen specimen = specimens.get(session.caller(), entry);
            return List.of(new Hit(entry + " · " + specimen.name(), String.join(", ", specimen.tests()), "lab/" + entry, Icon.TUBE, true));
        } catch (ProblemException e) {
            if (e.problem().status() == 404) {
                return List.of();
            }
            throw e;
        }
    }
}
