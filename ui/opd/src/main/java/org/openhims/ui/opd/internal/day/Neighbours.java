// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import org.openhims.billing.Books;
import org.openhims.pharmacy.StockLists;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Pharmacy and billing, each of which may be away. */
@Component(service = Neighbours.class)
public final class Neighbours {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile StockLists stock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Books books;

    /** Either may be null. */
    public static Neighbours of(StockLists stock, Books books) {
        Neighbours neighbours = new Neighbours();
        neighbours.stock = stock;
        neighbours.books = books;
        return neighbours;
    }
}
