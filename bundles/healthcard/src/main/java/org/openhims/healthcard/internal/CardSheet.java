// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardFact;
import org.openhims.healthcard.CardPrints.Form;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Element.Box;
import org.openhims.platform.print.Element.Pair;
import org.openhims.platform.print.Element.Qr;
import org.openhims.platform.print.Element.Text;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Banner;
import org.openhims.registration.Patient;

/** The card on its papers: who it is, and the code. */
final class CardSheet {

    private static final double EDGE = 3;
    private static final double WIDTH = 85.6;
    private static final double BAND = 10.5;
    private static final double LEFT_WIDTH = 43;
    /** A code of 61 modules and its quiet zone: 0.54 mm a module, which a cheap phone reads. */
    private static final double CODE_SIDE = 37;
    private static final double CODE_X = 46.6;
    private static final double CODE_Y = 12.2;

    private static final double PHOTO_WIDTH = 36;
    private static final double PHOTO_HEIGHT = 48;
    private static final double STICKER_CODE = 33;

    private final Locale locale;
    private final Patient patient;
    private final Banner banner;
    private final Facility facility;
    private final Texts texts;
    private final byte[] photo;

    CardSheet(Caller by, Patient patient, Banner banner, Facility facility, Texts texts) {
        this(by, patient, banner, facility, texts, null);
    }

    /** @param photo a JPEG for the large card, or null */
    CardSheet(Caller by, Patient patient, Banner banner, Facility facility, Texts texts, byte[] photo) {
        this.photo = photo;
        this.locale = by.locale();
        this.patient = patient;
        this.banner = banner;
        this.facility = facility;
        this.texts = texts;
    }

    /** Front and back. */
    Sheet card(Card card, boolean again, List<CardFact.Line> lines) {
        List<Element> both = new ArrayList<>(boxes(Form.CARD, card, again, lines));
        both.add(new Element.Break());
        both.addAll(new CardBack(patient, facility, texts).boxes(card, locale));
        return new Sheet(text("healthcard.sheet.title"), Sheet.Paper.CARD, locale, both);
    }

    /** The other side, for the forms that have one. */
    List<Box> back(Form form, Card card) {
        return form == Form.CARD ? new CardBack(patient, facility, texts).boxes(card, locale) : List.of();
    }

    /** From the upper left corner of the card or sticker. */
    List<Box> boxes(Form form, Card card, boolean again, List<CardFact.Line> lines) {
        return switch (form) {
            case CARD -> front(card, again, lines);
            case LARGE -> large(card, again, lines);
            case STICKERS -> List.of(new Box(3, 3, 31, 31, name()), new Box(35, 2, STICKER_CODE, STICKER_CODE, List.of(new Qr(card.qr(), STICKER_CODE))));
        };
    }

    private List<Box> front(Card card, boolean again, List<CardFact.Line> lines) {
        List<Box> boxes = new ArrayList<>(Livery.band(WIDTH, BAND));
        boxes.addAll(Livery.emblem(EDGE, 1.3, 8));
        boxes.add(Livery.white(13, 1, WIDTH - 13 - EDGE, 8.8, Text.bold(facility.identity(locale).name(), 8.5),
                Text.plain(bothTitles() + (again ? " · " + text("healthcard.sheet.again") : ""), 7)));
        boxes.add(new Box(EDGE, BAND + 2.2, LEFT_WIDTH, 54 - BAND - 4, who(lines)));
        boxes.add(new Box(CODE_X, CODE_Y, CODE_SIDE, CODE_SIDE + 4.5, code(card, CODE_SIDE, 6.2)));
        return boxes;
    }

    private List<Box> large(Card card, boolean again, List<CardFact.Line> lines) {
        List<Box> boxes = new ArrayList<>(Livery.band(148, 26));
        boxes.addAll(Livery.emblem(12, 4, 18));
        boxes.add(Livery.white(34, 5, 104, 19, Text.bold(facility.identity(locale).name(), 16),
                Text.plain(bothTitles() + (again ? " · " + text("healthcard.sheet.again") : ""), 12)));
        if (photo != null) {
            boxes.add(new Box(12, 37, PHOTO_WIDTH, PHOTO_HEIGHT, List.of(new Element.Picture(photo, PHOTO_WIDTH, PHOTO_HEIGHT, 2.5))));
        }
        double beside = photo == null ? 0 : PHOTO_WIDTH + 4;
        boxes.add(new Box(12 + beside, 36, 124 - beside, 52, title()));
        boxes.add(new Box(10, 92, 70, 84, code(card, 70, 10)));
        boxes.add(new Box(84, 96, 54, 76, facts(11, lines)));
        boxes.add(new Box(12, 180, 124, 24, care()));
        return boxes;
    }

    /** In both languages: who finds a card reads one of them. */
    private String bothTitles() {
        return texts.text(Locale.ENGLISH, "healthcard.sheet.title") + " · " + texts.text(CardBack.HINDI, "healthcard.sheet.title");
    }

    private List<Element> title() {
        List<Element> elements = new ArrayList<>(List.of(new Text(patient.name(), 24, true, Align.CENTER)));
        if (patient.otherName() != null) {
            elements.add(new Text(patient.otherName(), 19, false, Align.CENTER));
        }
        elements.add(new Element.Gap(3));
        elements.add(Livery.teal(new Text(grouped(patient.uhid()), 22, true, Align.CENTER)));
        return elements;
    }

    private List<Element> care() {
        return List.of(Livery.teal(new Element.Rule()), new Text(text("healthcard.sheet.care"), 10, false, Align.CENTER));
    }

    private List<Element> name() {
        List<Element> elements = new ArrayList<>(List.of(Text.bold(patient.name(), 10)));
        if (patient.otherName() != null) {
            elements.add(Text.plain(patient.otherName(), 9));
        }
        elements.add(Text.bold(grouped(patient.uhid()), 8.5));
        elements.add(Text.plain(text("healthcard.sex." + patient.sex()) + (patient.born() == null ? "" : " · " + born()), 8));
        elements.add(Text.plain(facility.identity(locale).name(), 6.5));
        return elements;
    }

    private List<Element> who(List<CardFact.Line> lines) {
        List<Element> elements = new ArrayList<>(List.of(Text.bold(patient.name(), 11)));
        if (patient.otherName() != null) {
            elements.add(Text.plain(patient.otherName(), 9.5));
        }
        elements.add(new Element.Gap(0.8));
        elements.add(Livery.teal(Text.bold(grouped(patient.uhid()), 12)));
        elements.add(new Element.Gap(0.8));
        elements.addAll(facts(8, lines));
        return elements;
    }

    private List<Element> facts(double size, List<CardFact.Line> lines) {
        List<Element> elements = new ArrayList<>(List.of(new Pair(text("healthcard.sheet.sex"), text("healthcard.sex." + patient.sex()), size)));
        if (patient.born() != null) {
            elements.add(new Pair(text("healthcard.sheet.born"), born(), size));
        }
        if (patient.bloodGroup() != null) {
            String known = text(patient.bloodGroup().verified() ? "healthcard.blood.verified" : "healthcard.blood.reported");
            elements.add(new Pair(text("healthcard.sheet.blood"), patient.bloodGroup().group() + " (" + known + ")", size));
        }
        lines.forEach(line -> elements.add(new Pair(line.name(), line.value(), size - 0.5)));
        return elements;
    }

    private String born() {
        return (patient.estimated() ? "~" : "") + patient.born().year() + " (" + banner.age() + ")";
    }

    private List<Element> code(Card card, double side, double size) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.forLanguageTag(locale.getLanguage() + "-IN"));
        String until = card.expiresOn() == null ? text("healthcard.status." + card.status())
                : text("healthcard.sheet.until", day.format(card.expiresOn()));
        return List.of(new Qr(card.qr(), side), new Text(text("healthcard.sheet.serial", card.serial()) + " · " + until, size, false, Align.CENTER));
    }

    /** In groups that can be read out: state, two halves, check digit. */
    static String grouped(String uhid) {
        return uhid.substring(0, 2) + ' ' + uhid.substring(2, 7) + ' ' + uhid.substring(7, 12) + ' ' + uhid.substring(12);
    }

    private String text(String key, Object... args) {
        return texts.text(locale, key, args);
    }
}
