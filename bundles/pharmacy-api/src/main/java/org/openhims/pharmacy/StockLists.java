// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What is where. Permission: {@code pharmacy.read}; registers {@code pharmacy.register.read}. A null store stands for all. */
@ProviderType
public interface StockLists {

    /** Batches with stock of products that begin with the text; by product, the first to expire first. At most 500. */
    List<StockLine> shelf(Caller by, String store, String text);

    /**
     * The pack in hand: a GS1 code with product, expiry and batch, the barcode of a product, or the id of a batch.
     *
     * @return that batch in the store; all usable batches for a code that names only the product; empty when nothing fits
     */
    List<StockLine> scan(Caller by, String store, String code);

    /** A batch wherever there is some of it. */
    List<StockLine> batch(Caller by, String batch);

    /** Newest first; a null cursor starts at the newest. {@code limit} 1 to 200. */
    Page<Movement> movements(Caller by, String store, String batch, String cursor, int limit);

    /** Batches with stock that expire within so many days or have expired; first to expire first. {@code days} 0 to 730. */
    List<StockLine> nearExpiry(Caller by, String store, int days);

    /** Products that a store has had and is short of; none left first. */
    List<Shortage> shortages(Caller by, String store);

    /** @param register {@code h1} or {@code controlled}; both days inclusive */
    List<RegisterEntry> register(Caller by, String register, String store, LocalDate from, LocalDate until);
}
