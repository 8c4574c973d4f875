// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.openhims.registration.Banner;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells screens who a UHID is, contributed by whoever keeps the register. */
@ConsumerType
public interface BannerSource {

    /** Banners by UHID; those that are unknown or that the caller may not see are left out. */
    Map<String, Banner> banners(Session session, Collection<String> uhids);

    /** The photo that a banner with {@link Banner#photo} shows, as a small JPEG. */
    default Optional<byte[]> photo(Session session, String uhid) {
        return Optional.empty();
    }
}
