// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import org.openhims.healthcard.CardPrints;
import org.openhims.healthcard.CardReissue;
import org.openhims.platform.work.Workers;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /card-prints}: the cards or stickers of a ward or a survey block. */
@org.osgi.service.component.annotations.Component
public final class CardBatchView implements ViewContribution {

    private static final int AFTER_REGISTRATION = 12;

    private final CardPrints prints;
    private final CardReissue reissue;
    private final Executor worker;

    @Activate
    public CardBatchView(@Reference CardPrints prints, @Reference CardReissue reissue, @Reference Workers workers) {
        this(prints, reissue, workers.pool("card-prints", 1, 4));
    }

    CardBatchView(CardPrints prints, CardReissue reissue, Executor worker) {
        this.prints = prints;
        this.reissue = reissue;
        this.worker = worker;
    }

    @Override
    public Place place() {
        return Place.menu("card-prints", "uiregistration.batch", Icon.PRINT, AFTER_REGISTRATION, "card.print");
    }

    @Override
    public Component open(Session session, String rest) {
        return new CardBatchPage(session, prints, reissue, worker);
    }
}
