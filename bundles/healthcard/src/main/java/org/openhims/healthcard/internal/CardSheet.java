// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardFact;
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

/** The front of the card: who it is at the left, the code at the right. */
final class CardSheet {

    private static final double EDGE = 3;
    private static final double LEFT_WIDTH = 42;
    private static final double INNER_HEIGHT = 48;
    /** A code of 49 modules and its quiet zone: 0.65 mm a module, which a cheap phone reads. */
    private static final double CODE_SIDE = 37;
    private static final double CODE_X = 45.6;

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
        Box who = new Box(EDGE, EDGE, LEFT_WIDTH, INNER_HEIGHT, who(again, lines));
        Box code = new Box(CODE_X, EDGE, CODE_SIDE, INNER_HEIGHT, code(card));
        return new Sheet(text("healthcard.sheet.title"), Sheet.Paper.CARD, locale, List.of(who, code));
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
        elements.add(new Pair(text("healthcard.sheet.sex"), text("healthcard.sex." + patient.sex()), 8));
        if (patient.born() != null) {
            String about = patient.estimated() ? "~" : "";
            elements.add(new Pair(text("healthcard.sheet.born"), about + patient.born().year() + " (" + banner.age() + ")", 8));
        }
        if (patient.bloodGroup() != null) {
            String known = text(patient.bloodGroup().verified() ? "healthcard.blood.verified" : "healthcard.blood.reported");
            elements.add(new Pair(text("healthcard.sheet.blood"), patient.bloodGroup().group() + " (" + known + ")", 8));
        }
        lines.forEach(line -> elements.add(new Pair(line.name(), line.value(), 7.5)));
        return elements;
    }

    private List<Element> code(Card card) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.forLanguageTag(locale.getLanguage() + "-IN"));
        String until = card.expiresOn() == null ? text("healthcard.status." + card.status())
                : text("healthcard.sheet.until", day.format(card.expiresOn()));
        return List.of(new Qr(card.qr(), CODE_SIDE), new Text(text("healthcard.sheet.serial", card.serial()) + " · " + until, 7, false, Align.CENTER));
    }

    /** In groups that can be read out: state, two halves, check digit. */
    static String grouped(String uhid) {
        return uhid.substring(0, 2) + ' ' + uhid.substring(2, 7) + ' ' + uhid.substring(7, 12) + ' ' + uhid.substring(12);
    }

    private String text(String key, Object... args) {
        return texts.text(locale, key, args);
    }
}
