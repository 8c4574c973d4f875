// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.openhims.opd.PaperScripts;
import org.openhims.opd.Visit;
import org.openhims.ui.Icon;
import org.openhims.ui.SearchContribution;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The code on a slip leads to its visit. */
@Component
public final class SlipSearch implements SearchContribution {

    private static final Pattern CODE = Pattern.compile("[0-9A-Fa-f]{32}");

    private final PaperScripts scripts;

    @Activate
    public SlipSearch(@Reference PaperScripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public List<Hit> find(Session session, String entry) {
        if (!CODE.matcher(entry.strip()).matches() || !session.may("opd.visit.read")) {
            return List.of();
        }
        Visit visit = scripts.visit(session.caller(), entry);
        return List.of(new Hit(visit.name(), visit.token().label(), "visit/" + visit.id(), Icon.STETHOSCOPE, true));
    }
}
