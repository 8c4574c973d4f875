// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.Maintenance;
import org.openhims.lab.quality.QualityControl;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/quality/analysers/<analyser>}: what was put into an analyser and done to it. */
@org.osgi.service.component.annotations.Component
public final class AnalysersView implements ViewContribution {

    static final String PATH = "lab/quality/analysers";

    private final AnalyserLog log;
    private final QualityControl quality;
    private final Analysers analysers;

    @Activate
    public AnalysersView(@Reference AnalyserLog log, @Reference QualityControl quality, @Reference Analysers analysers) {
        this.log = log;
        this.quality = quality;
        this.analysers = analysers;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uilab.analysers", Icon.DEVICE, "lab.qc.read");
    }

    @Override
    public Component open(Session session, String rest) {
        List<Maintenance> due = log.due(session.caller());
        List<String> others = analysers.known(session, quality.lots(session.caller(), true).stream().map(ControlLot::device).toList());
        return new AnalysersPage(session, log, due, others, rest);
    }
}
