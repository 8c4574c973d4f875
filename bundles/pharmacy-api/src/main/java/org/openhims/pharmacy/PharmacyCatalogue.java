// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Products and stores. Permissions: {@code pharmacy.read}, {@code pharmacy.setup}. */
@ProviderType
public interface PharmacyCatalogue {

    List<Storeroom> stores(Caller by);

    /** Sets up the store or changes its names. 400 for an ill-formed part or with rule {@code pharmacy.store.unknown} for the parent. */
    Storeroom store(Caller by, Storeroom store);

    /** Those whose generic name, brand or code begins with the text, whatever its capitals, or with this barcode; at most 200. */
    List<Product> products(Caller by, String text);

    /** 404 {@code pharmacy.product.unknown}. */
    Product product(Caller by, String code);

    /** Sets up the product or changes it; 409 {@code pharmacy.barcode.taken}, {@code pharmacy.product.stocked} for another pack or drug once there is stock. */
    Product product(Caller by, Product product);
}
