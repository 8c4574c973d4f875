// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.PaperForm;
import org.openhims.platform.downtime.PaperSource;
import org.openhims.platform.downtime.Sticker;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;

/** A kit on A4: what to do with it, the forms, and sheets of 24 stickers of 60 × 31 mm. */
record KitPaper(Texts texts, Facility facility) {

    private static final int COLUMNS = 3;
    private static final int ROWS = 8;
    private static final double WIDTH = 60;
    private static final double HEIGHT = 31;
    private static final double LEFT = 15;
    private static final double TOP = 28;
    private static final double EDGE = 3;
    private static final double COLUMN = 87;
    private static final double LABEL = 5;

    /** One printing: texts in its language, and the line that heads every page. */
    private record Print(UnaryOperator<String> texts, String head, String duplicate) {

        String text(String key) {
            return texts.apply(key);
        }
    }

    Sheet of(Kit kit, Locale locale, List<PaperSource> sources) {
        String when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(kit.madeAt().atZone(facility.zone()));
        String duplicate = kit.prints() > 1 ? texts.text(locale, "downtime.duplicate") : "";
        Print print = new Print(key -> texts.text(locale, key),
                facility.identity(locale).name() + " · " + texts.text(locale, "downtime.kit", kit.number()) + " · " + when, duplicate);
        List<Element> all = new ArrayList<>(cover(kit, print, sources));
        sources.forEach(source -> form(all, print, source.form()));
        sources.forEach(source -> stickers(all, print, source.stickers(kit.number(), locale)));
        return new Sheet(texts.text(locale, "downtime.kit", kit.number()), Sheet.Paper.A4, locale, all);
    }

    private static List<Element> head(Print print) {
        return List.of(Element.Text.plain(print.head(), 9), Element.Text.bold(print.duplicate(), 11));
    }

    private static List<Element> cover(Kit kit, Print print, List<PaperSource> sources) {
        List<Element> all = new ArrayList<>(head(print));
        all.add(new Element.Gap(4));
        all.add(Element.Text.bold(print.text("downtime.title"), 20));
        sources.forEach(source -> all.add(new Element.Pair(print.text("downtime.kind." + source.kind()),
                String.valueOf(kit.counts().get(source.kind())), 12)));
        all.add(new Element.Gap(4));
        for (int step = 1; step <= 5; step++) {
            all.add(Element.Text.plain(step + ". " + print.text("downtime.step." + step), 12));
            all.add(new Element.Gap(2));
        }
        return all;
    }

    private static void form(List<Element> all, Print print, PaperForm form) {
        all.add(new Element.Break());
        all.addAll(head(print));
        all.add(Element.Text.bold(print.text(form.title()), 16));
        double x = LEFT;
        for (String sticker : form.stickers()) {
            all.add(new Element.Box(x, 42, WIDTH, HEIGHT + LABEL, List.of(Element.Text.plain(print.text(sticker), 8), new Element.Blank(HEIGHT))));
            x += WIDTH;
        }
        fields(all, print, form.fields());
    }

    /** Two half fields stand side by side; a wide one begins a line of its own. */
    private static void fields(List<Element> all, Print print, List<PaperForm.Field> fields) {
        double y = 84;
        boolean second = false;
        for (PaperForm.Field field : fields) {
            if (field.wide() && second) {
                y += 9 + LABEL + EDGE;
                second = false;
            }
            all.add(new Element.Box(second ? LEFT + COLUMN + 6 : LEFT, y, field.wide() ? 2 * COLUMN + 6 : COLUMN, field.height() + LABEL,
                    List.of(Element.Text.plain(print.text(field.label()), 8.5), new Element.Blank(field.height()))));
            y += field.wide() || second ? field.height() + LABEL + EDGE : 0;
            second = !field.wide() && !second;
        }
    }

    private static void stickers(List<Element> all, Print print, List<Sticker> stickers) {
        for (int i = 0; i < stickers.size(); i++) {
            int place = i % (COLUMNS * ROWS);
            if (place == 0) {
                all.add(new Element.Break());
                all.addAll(head(print));
            }
            all.add(sticker(print, stickers.get(i), LEFT + place % COLUMNS * WIDTH, TOP + place / COLUMNS * HEIGHT));
        }
    }

    private static Element sticker(Print print, Sticker sticker, double x, double y) {
        return new Element.Box(x + EDGE, y + EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, List.of(
                new Element.Text(sticker.caption(), 8, false, Align.CENTER),
                new Element.Bars(sticker.code(), WIDTH - 2 * EDGE, 11),
                new Element.Text(sticker.code(), 11, true, Align.CENTER),
                new Element.Text(print.duplicate(), 7, true, Align.CENTER)));
    }
}
