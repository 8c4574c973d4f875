// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What things cost. Permissions: {@code billing.tariff.read}, {@code billing.setup}. */
@ProviderType
public interface Tariff {

    /** Those whose code or name contains the text; all for an empty one. By code. */
    List<TariffItem> find(Caller by, String text);

    /** Sets an item up, or changes its names and its tax for bills to come. */
    TariffItem item(Caller by, TariffItem item);

    /**
     * Sets a price from a day on, today or later, in place of one from the same day. 404 {@code billing.item.unknown}; 400 for days in the
     * past or in the wrong order.
     */
    TariffItem price(Caller by, String item, Price price);

    List<Share> shares(Caller by);

    Share share(Caller by, Share share);
}
