// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.Collection;
import java.util.Map;
import org.openhims.registration.Banner;
import org.openhims.registration.Patients;
import org.openhims.ui.BannerSource;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells all screens who a UHID is. */
@Component
public final class Banners implements BannerSource {

    private final Patients patients;

    @Activate
    public Banners(@Reference Patients patients) {
        this.patients = patients;
    }

    @Override
    public Map<String, Banner> banners(Session session, Collection<String> uhids) {
        return session.may("patient.read") ? patients.banners(session.caller(), uhids) : Map.of();
    }
}
