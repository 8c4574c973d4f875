// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.lab.Unmatched;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** What waits in the laboratory. */
@org.osgi.service.component.annotations.Component
public final class LabCard implements HomeCard {

    private static final int MOST = 200;

    private final Specimens specimens;
    private final Results results;
    private final Unmatched unmatched;

    @Activate
    public LabCard(@Reference Specimens specimens, @Reference Results results, @Reference Unmatched unmatched) {
        this.specimens = specimens;
        this.results = results;
        this.unmatched = unmatched;
    }

    @Override
    public Place place() {
        return Place.menu("lab", "uilab.card", org.openhims.ui.Icon.FLASK, 40, "lab.worklist");
    }

    @Override
    public Component open(Session session) {
        Div counts = Parts.spoken(Parts.div("h-counts"));
        show(session, counts);
        session.live(counts, Set.of("lab.*"), events -> session.attempt(() -> show(session, counts)));
        return counts;
    }

    private void show(Session session, Div counts) {
        counts.removeAll();
        counts.add(Parts.count("card-collect", specimens.worklist(session.caller(), SpecimenStatus.ORDERED, null, MOST).items().size(),
                session.t("uilab.card.collect"), Tone.PLAIN),
                Parts.count("card-receive", specimens.worklist(session.caller(), SpecimenStatus.COLLECTED, null, MOST).items().size(),
                        session.t("uilab.card.receive"), Tone.PLAIN));
        if (session.may("lab.result.validate")) {
            counts.add(Parts.count("card-validate", results.worklist(session.caller(), ResultStatus.PRELIMINARY, null, MOST).items().size(),
                    session.t("uilab.card.validate"), Tone.PLAIN));
        }
        if (session.may("lab.unmatched.read")) {
            counts.add(Parts.count("card-unmatched", unmatched.list(session.caller(), true, null, MOST).items().size(),
                    session.t("uilab.card.unmatched"), Tone.DANGER));
        }
    }
}
