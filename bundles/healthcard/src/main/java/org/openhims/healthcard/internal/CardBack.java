// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.healthcard.Card;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Element.Bars;
import org.openhims.platform.print.Element.Box;
import org.openhims.platform.print.Element.Text;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Patient;

/** The back of the ATM-size card: what its holder and a finder should know, in both languages, and a bar code for old scanners. */
final class CardBack {

    static final Locale HINDI = Locale.forLanguageTag("hi");

    private static final double WIDTH = 85.6;
    private static final double EDGE = 4;
    private static final double INNER = WIDTH - 2 * EDGE;
    private static final double BAND = 4.5;

    private final Patient patient;
    private final Facility facility;
    private final Texts texts;

    CardBack(Patient patient, Facility facility, Texts texts) {
        this.patient = patient;
        this.facility = facility;
        this.texts = texts;
    }

    List<Box> boxes(Card card, Locale locale) {
        Locale other = locale.getLanguage().equals("hi") ? Locale.ENGLISH : HINDI;
        List<Box> boxes = new ArrayList<>(Livery.band(WIDTH, BAND));
        boxes.add(Livery.white(EDGE, 0.6, INNER, BAND - 0.8, new Text(texts.text(locale, "healthcard.sheet.emergency") + " · "
                + texts.text(other, "healthcard.sheet.emergency"), 7, true, Align.CENTER)));
        boxes.add(new Box(EDGE, 7, INNER, 12.5, List.of(Text.plain(texts.text(locale, "healthcard.sheet.care"), 7))));
        boxes.add(new Box(EDGE, 20, INNER, 12.5, List.of(Text.plain(texts.text(other, "healthcard.sheet.care"), 7))));
        boxes.add(new Box(EDGE, 33.5, INNER, 13, List.of(new Bars(patient.uhid(), 56, 8.5),
                Livery.teal(new Text(CardSheet.grouped(patient.uhid()), 8, true, Align.CENTER)))));
        boxes.add(new Box(EDGE, 48, INNER, 5, List.of(new Text(foot(card, locale), 6.5, false, Align.CENTER))));
        return boxes;
    }

    private String foot(Card card, Locale locale) {
        Facility.Identity identity = facility.identity(locale);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.forLanguageTag(locale.getLanguage() + "-IN"));
        return texts.text(locale, "healthcard.sheet.issued", identity.name() + (identity.hfrId() == null ? "" : " (" + identity.hfrId() + ')'),
                day.format(facility.day(card.issuedAt())));
    }
}
