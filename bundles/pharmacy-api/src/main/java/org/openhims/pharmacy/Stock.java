// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Moves stock. Nothing leaves that is not there, expired, quarantined or recalled: 409 {@code pharmacy.stock.short} with
 * {@code available}, {@code pharmacy.batch.expired}, {@code pharmacy.batch.quarantine}, {@code pharmacy.batch.recalled}. 404
 * {@code pharmacy.batch.unknown}; 400 with rule {@code pharmacy.store.unknown}. Permissions: {@code pharmacy.stock},
 * {@code pharmacy.quality}, {@code pharmacy.recall}.
 */
@ProviderType
public interface Stock {

    /** Puts goods on the shelf. 409 {@code pharmacy.batch.differs} when the batch is known with another expiry or MRP. */
    List<StockLine> receive(Caller by, NewReceipt receipt);

    /** 409 {@code pharmacy.move.second} for a controlled drug, which {@link HeldMoves} takes. */
    Movement issue(Caller by, NewIssue issue);

    /** Out of one store and into the other, in one step. 409 {@code pharmacy.move.second} for a controlled drug. */
    Movement transfer(Caller by, NewTransfer transfer);

    Movement takeBack(Caller by, NewReturn back);

    /** Makes the balance what was counted; also of a batch that may not leave. */
    Movement count(Caller by, NewCount count);

    /** Keeps a batch from leaving, in all stores. */
    Batch quarantine(Caller by, String batch, String reason);

    /** Lets a quarantined batch leave. 409 {@code pharmacy.batch.recalled}. */
    Batch release(Caller by, String batch);

    /** Keeps a batch from leaving for good. */
    Batch recall(Caller by, String batch, String reason);

    /** Who was given of the batch and has not brought all of it back, by name. Each is audited. */
    List<Recipient> recipients(Caller by, String batch);
}
