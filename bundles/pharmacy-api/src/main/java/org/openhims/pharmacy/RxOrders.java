// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What there is to dispense against. 404 {@code pharmacy.order.unknown}. Permissions: {@code pharmacy.prescription.read},
 * {@code pharmacy.dispense}, {@code pharmacy.reauthorise}.
 */
@ProviderType
public interface RxOrders {

    /** Open ones and those with something owed, oldest first; a null cursor starts at the oldest. {@code limit} 1 to 200. */
    Page<RxOrder> waiting(Caller by, String cursor, int limit);

    /** Of a patient, also of merged records, newest first; at most 100. */
    List<RxOrder> of(Caller by, String uhid);

    /** By id, or by the code on the print of a prescription. */
    RxOrder get(Caller by, String order);

    /** Enters what stands on paper. 400 names what is missing; 404 {@code patient.unknown}. */
    RxOrder write(Caller by, PaperRx paper);

    /** What is owed will not be fetched. 409 {@code pharmacy.order.done}, {@code pharmacy.order.closed}. */
    RxOrder close(Caller by, String order, String reason);

    /** The prescriber allows another product for a line. 400 with rule {@code pharmacy.line.unknown}; 404 {@code pharmacy.product.unknown}. */
    RxOrder allow(Caller by, String order, int line, String product);
}
