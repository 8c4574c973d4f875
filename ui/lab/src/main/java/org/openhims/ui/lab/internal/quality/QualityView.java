// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.QualityControl;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/quality}: controls and what they hold back; {@code /holds}: holds of the past; {@code /<lot>}: one control lot. */
@org.osgi.service.component.annotations.Component
public final class QualityView implements ViewContribution {

    static final Place PLACE = Place.menu("lab/quality", "uilab.menu.quality", Icon.SHIELD, 42, "lab.qc.read");
    static final String HOLDS = "holds";

    private final QualityControl quality;
    private final AnalyserLog log;
    private final LabCatalogue catalogue;
    private final Analysers analysers;

    @Activate
    public QualityView(@Reference QualityControl quality, @Reference AnalyserLog log, @Reference LabCatalogue catalogue,
            @Reference Analysers analysers) {
        this.quality = quality;
        this.log = log;
        this.catalogue = catalogue;
        this.analysers = analysers;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        if (rest.equals(HOLDS)) {
            return new HoldsPage(session, quality);
        }
        return rest.isEmpty() ? new QualityPage(session, quality, log, catalogue, analysers) : new LotPage(session, quality, analysers, rest);
    }
}
