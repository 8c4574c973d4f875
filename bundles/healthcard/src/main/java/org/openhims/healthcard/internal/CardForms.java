// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.healthcard.CardPrints.Form;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Box;
import org.openhims.platform.print.Sheet;

/** Puts cards on pages: one on each, or 24 stickers on a sheet. */
final class CardForms {

    static final int COLUMNS = 3;
    static final int ROWS = 8;
    static final double STICKER_WIDTH = 70;
    static final double STICKER_HEIGHT = 37;
    /** Eight rows of 37 mm leave a millimetre of an A4 sheet. */
    private static final double SHEET_TOP = 0.5;

    private CardForms() {
    }

    static Sheet.Paper paper(Form form) {
        return switch (form) {
            case CARD -> Sheet.Paper.CARD;
            case LARGE -> Sheet.Paper.A5;
            case STICKERS -> Sheet.Paper.A4;
        };
    }

    /** A card's boxes, with the upper left corner of the card or sticker as origin. Without a back it is empty. */
    record Faces(List<Box> front, List<Box> back) {
    }

    /** The cards at their place on the pages; a back follows its front, for printers of both sides. */
    static List<Element> arranged(Form form, List<Faces> cards) {
        List<Element> elements = new ArrayList<>();
        int onPage = form == Form.STICKERS ? COLUMNS * ROWS : 1;
        for (int i = 0; i < cards.size(); i++) {
            int place = i % onPage;
            if (place == 0 && i > 0) {
                elements.add(new Element.Break());
            }
            double x = place % COLUMNS * STICKER_WIDTH;
            double y = place / COLUMNS * STICKER_HEIGHT + (form == Form.STICKERS ? SHEET_TOP : 0);
            cards.get(i).front().forEach(box -> elements.add(new Box(x + box.x(), y + box.y(), box.width(), box.height(), box.elements())));
            if (!cards.get(i).back().isEmpty()) {
                elements.add(new Element.Break());
                elements.addAll(cards.get(i).back());
            }
        }
        return elements;
    }
}
