// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispense.DispensedLine;
import org.openhims.pharmacy.RxOrder;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The label on what a patient takes home: who, what, how much, and when, as sun and moon for those who do not read. */
@Component(service = Labels.class)
public final class Labels {

    private static final double SIDE = 5;
    private static final double STEP = 11.5;
    private static final double TOP = 16.5;

    private final Texts texts;

    @Activate
    public Labels(@Reference Texts texts) {
        this.texts = texts;
    }

    /** 400 with rule {@code pharmacy.line.unknown}, or {@code one-of} for a language that has no texts. */
    Sheet of(Dispense dispense, RxOrder order, int number, String language) {
        new Rules().when(!List.of("en", "hi").contains(language), "language", "one-of", "en, hi").check();
        Locale locale = Locale.forLanguageTag(language);
        DispensedLine line = dispense.lines().stream().filter(one -> one.line() == number).findFirst()
                .orElseThrow(() -> Problem.invalid("line", "pharmacy.line.unknown"));
        RxLine rx = order.lines().get(line.of() - 1).rx();
        List<Element> elements = new ArrayList<>(List.of(Element.Text.bold(line.label(), 8), Element.Text.plain(words(locale, rx), 7),
                Element.Text.plain(dispense.name() + " · " + texts.text(locale, "pharmacy.label.batch", line.number(), line.expiry()), 6)));
        elements.addAll(times(rx));
        return new Sheet("label", Sheet.Paper.LABEL, locale, elements);
    }

    /** Such as {@code 1 tablet, twice a day, for 5 days, after meals}; the digits are Latin in each language. */
    private String words(Locale locale, RxLine rx) {
        if (rx.dose() == null || rx.frequency() == null) {
            return texts.text(locale, "pharmacy.label.asked");
        }
        StringJoiner words = new StringJoiner(", ");
        words.add(rx.dose().stripTrailingZeros().toPlainString() + ' ' + texts.text(locale, "pharmacy.unit." + rx.unit()));
        words.add(texts.text(locale, "pharmacy.frequency." + rx.frequency()));
        if (rx.days() != null) {
            words.add(texts.text(locale, "pharmacy.label.days", rx.days()));
        }
        if (rx.food() != null) {
            words.add(texts.text(locale, "pharmacy.food." + rx.food()));
        }
        return words.toString();
    }

    /** Rising sun, high sun, setting sun and moon, each with its dose; none where the hours are not those of a day. */
    private static List<Element> times(RxLine rx) {
        List<Sign> signs = rx.dose() == null || rx.frequency() == null ? List.of() : signs(rx.frequency());
        String dose = rx.dose() == null ? "" : rx.dose().stripTrailingZeros().toPlainString();
        List<Element> drawn = new ArrayList<>();
        for (Sign sign : signs) {
            double left = 2 + STEP * sign.ordinal();
            drawn.add(new Element.Box(left, TOP, SIDE, SIDE, List.of(new Element.Drawing(sign.path(), SIDE))));
            drawn.add(new Element.Box(left + SIDE, TOP + 0.5, SIDE, SIDE, List.of(new Element.Text(dose, 9, true, Align.CENTER))));
        }
        return drawn;
    }

    private static List<Sign> signs(RxFrequency frequency) {
        return switch (frequency) {
            case OD -> List.of(Sign.MORNING);
            case BD -> List.of(Sign.MORNING, Sign.NIGHT);
            case TDS -> List.of(Sign.MORNING, Sign.NOON, Sign.NIGHT);
            case QID -> List.of(Sign.MORNING, Sign.NOON, Sign.EVENING, Sign.NIGHT);
            case HS -> List.of(Sign.NIGHT);
            default -> List.of();
        };
    }
}
