// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import org.openhims.billing.Books;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /billing/book}: the day book and the tax. */
@org.osgi.service.component.annotations.Component
public final class BookView implements ViewContribution {

    static final Place PLACE = Place.menu("billing/book", "uibilling.menu.book", Icon.RECORD, 53, "billing.book.read");

    private final Books books;

    @Activate
    public BookView(@Reference Books books) {
        this.books = books;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new BookPage(session, books);
    }
}
