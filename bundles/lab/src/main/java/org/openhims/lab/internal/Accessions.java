// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import org.openhims.platform.CheckDigit;
import org.openhims.platform.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accession numbers: nine digits, the first 1 to 5 so that it is never a mobile number, and a Luhn digit. */
@Component(service = Accessions.class)
public final class Accessions {

    private static final long FIRST = 100_000_000L;
    private static final long LAST = 599_999_999L;

    private final Store store;

    @Activate
    public Accessions(@Reference Store store) {
        this.store = store;
    }

    String next() {
        long number = FIRST + store.nextNumber("lab.accession");
        if (number > LAST) {
            throw new IllegalStateException("no accession number is left");
        }
        return CheckDigit.LUHN.appendTo(Long.toString(number));
    }
}
