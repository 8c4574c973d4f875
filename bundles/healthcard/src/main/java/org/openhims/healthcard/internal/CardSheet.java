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
    private static final double LEFT_WIDTH = 42;
    private static final double INNER_HEIGHT = 48;
    /** A code of 49 modules and its quiet zone: 0.65 mm a module, which a cheap phone reads. */
    private static final double CODE_SIDE = 37;
    private static final double CODE_X = 45.6;

    private static final double STICKER_CODE = 33;

    private final Locale locale;
    private final Patient patient;
    private final Banner banner;
    private final Facility facility;
    private final Texts texts;

    CardSheet(Caller by, Patient patient, Banner banner, Facility facility, Texts texts) {
        this.locale = by.locale();
        this.patient = patient;
        this.banner = banner;
        this.facility = facility;
        this.texts = texts;
    }

    Sheet front(Card card, boolean again, List<CardFact.Line> lines) {
        return new Sheet(text("healthcard.sheet.title"), Sheet.Paper.CARD, locale, List.copyOf(boxes(Form.CARD, card, again, lines)));
    }

    /** From the upper left corner of the card or sticker. */
    List<Box> boxes(Form form, Card card, boolean again, List<CardFact.Line> lines) {
        return switch (form) {
            case CARD -> List.of(new Box(EDGE, EDGE, LEFT_WIDTH, INNER_HEIGHT, who(again, lines)),
                    new Box(CODE_X, EDGE, CODE_SIDE, INNER_HEIGHT, code(card, CODE_SIDE, 7)));
            case LARGE -> List.of(new Box(12, 12, 124, 76, title(again)), new Box(10, 92, 70, 84, code(card, 70, 10)),
                    new Box(84, 96, 54, 76, facts(11, lines)), new Box(12, 178, 124, 24, care()));
            case STICKERS -> List.of(new Box(3, 3, 31, 31, name()), new Box(35, 2, STICKER_CODE, STICKER_CODE, List.of(new Qr(card.qr(), STICKER_CODE))));
        };
    }

    private List<Element> title(boolean again) {
        List<Element> elements = new ArrayList<>(List.of(new Text(facility.identity(locale).name(), 18, true, Align.CENTER),
                new Text(text("healthcard.sheet.title") + (again ? " · " + text("healthcard.sheet.again") : ""), 14, false, Align.CENTER),
                new Element.Rule(), new Element.Gap(6), new Text(patient.name(), 24, true, Align.CENTER)));
        if (patient.otherName() != null) {
            elements.add(new Text(patient.otherName(), 19, false, Align.CENTER));
        }
        elements.add(new Element.Gap(3));
        elements.add(new Text(grouped(patient.uhid()), 22, true, Align.CENTER));
        return elements;
    }

    private List<Element> care() {
        return List.of(new Element.Rule(), new Text(text("healthcard.sheet.care"), 10, false, Align.CENTER));
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

    private List<Element> who(boolean again, List<CardFact.Line> lines) {
        List<Element> elements = new ArrayList<>();
        elements.add(Text.bold(facility.identity(locale).name(), 7.5));
        elements.add(Text.plain(text("healthcard.sheet.title") + (again ? " · " + text("healthcard.sheet.again") : ""), 7));
        elements.add(new Element.Rule());
        elements.add(Text.bold(patient.name(), 10));
        if (patient.otherName() != null) {
            elements.add(Text.plain(patient.otherName(), 9));
        }
        elements.add(new Text(grouped(patient.uhid()), 10.5, true, Align.LEFT));
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
