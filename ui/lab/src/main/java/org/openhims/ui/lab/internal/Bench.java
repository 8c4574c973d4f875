// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Results;
import org.openhims.lab.quality.QualityControl;
import org.openhims.lab.rules.LabRules;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What pages with results need of the laboratory. */
@Component(service = Bench.class)
public final class Bench {

    final LabCatalogue catalogue;
    final LabOrders orders;
    final Results results;
    final LabRules rules;
    private final QualityControl quality;

    @Activate
    public Bench(@Reference LabCatalogue catalogue, @Reference LabOrders orders, @Reference Results results, @Reference LabRules rules,
            @Reference QualityControl quality) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.results = results;
        this.rules = rules;
        this.quality = quality;
    }

    Held held(Session session) {
        return Held.now(session, quality);
    }
}
