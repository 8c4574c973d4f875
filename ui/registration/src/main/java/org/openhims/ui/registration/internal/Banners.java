// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.openhims.registration.Banner;
import org.openhims.registration.Patients;
import org.openhims.registration.Photos;
import org.openhims.ui.BannerSource;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells all screens who a UHID is. */
@Component
public final class Banners implements BannerSource {

    private final Patients patients;
    private final Photos photos;

    @Activate
    public Banners(@Reference Patients patients, @Reference Photos photos) {
        this.patients = patients;
        this.photos = photos;
    }

    @Override
    public Map<String, Banner> banners(Session session, Collection<String> uhids) {
        return session.may("patient.read") ? patients.banners(session.caller(), uhids) : Map.of();
    }

    @Override
    public Optional<byte[]> photo(Session session, String uhid) {
        return session.may("patient.read") ? photos.small(session.caller(), uhid) : Optional.empty();
    }
}
