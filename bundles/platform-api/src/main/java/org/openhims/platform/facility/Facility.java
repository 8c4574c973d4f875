// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.facility;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The facility that this node serves. */
@ProviderType
public interface Facility {

    /**
     * @param name in the asked language
     * @param kind aam, jan-aushadhi, district-hospital, medical-college or state
     * @param stateCode LGD code of the state, 1 to 99, such as 7 for Delhi
     * @param hfrId Health Facility Registry id, {@code IN} and ten digits; null until registered
     */
    record Identity(String name, String kind, int stateCode, String hfrId) {
    }

    Identity identity(Locale locale);

    /** Asia/Kolkata unless configured. */
    ZoneId zone();

    /** The business day of a moment. */
    LocalDate day(Instant moment);

    /** Where citizens reach this node, such as {@code https://hospital.example.in}, without a slash at its end; empty unless configured. */
    default Optional<URI> address() {
        return Optional.empty();
    }

    /** True on a node started with {@code --demo}. */
    boolean demo();
}
