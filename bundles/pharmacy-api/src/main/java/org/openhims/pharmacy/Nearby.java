// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Which other facility has what is out of stock here. Permissions: {@code pharmacy.read}, {@code pharmacy.nearby.manage}. */
@ProviderType
public interface Nearby {

    /**
     * A facility tells what it has now; all that it told before is replaced. A list older than the one that is known changes nothing.
     *
     * @return what is known of it now
     */
    NearbyFacility tell(Caller by, NearbyFacility facility);

    /** It is not asked about any more. 404 {@code pharmacy.nearby.unknown}. */
    void forget(Caller by, String code);

    /** The facilities that have some of the drug, the nearest first, at most 20. */
    List<NearbyOffer> having(Caller by, String generic, String strength, String form);

    /** What this facility can tell others: usable units of each drug in all its stores. */
    List<NearbyFacility.DrugStock> ours(Caller by);
}
