// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.StringJoiner;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.platform.text.Texts;

/** How a drug is taken, in the words of a language; the digits of doses are Latin in each. */
record RxWords(Texts texts, Locale locale) {

    /** Such as {@code 1 tablet, twice a day, for 5 days, after meals}. */
    String of(RxLine line) {
        StringJoiner words = new StringJoiner(", ");
        words.add(line.dose().stripTrailingZeros().toPlainString() + ' ' + texts.text(locale, "opd.rx.unit." + line.unit(), whole(line)));
        words.add(texts.text(locale, "opd.rx.route." + line.route()));
        words.add(texts.text(locale, "opd.rx.frequency." + line.frequency()));
        if (line.days() != null && line.frequency() != RxFrequency.STAT) {
            words.add(texts.text(locale, "opd.rx.days", line.days()));
        }
        if (line.food() != null) {
            words.add(texts.text(locale, "opd.rx.food." + line.food()));
        }
        return words.toString();
    }

    /** For the grammar: half a tablet is one in words, one and a half are two. */
    private static int whole(RxLine line) {
        return line.dose().setScale(0, RoundingMode.CEILING).intValue();
    }

    /** Such as {@code 10 tablets} or {@code 1 pack}. */
    String quantity(RxLine line) {
        return line.quantity() + " " + texts.text(locale, "opd.rx.unit." + (line.unit().byPack() ? "pack" : line.unit().toString()), line.quantity());
    }
}
