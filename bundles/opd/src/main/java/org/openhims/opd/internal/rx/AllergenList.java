// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openhims.opd.Allergens;
import org.openhims.opd.internal.DrugList;
import org.openhims.platform.Coded;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The words for allergies that ship, and the substances of the drugs. */
@Component
public final class AllergenList implements Allergens {

    private static final int SHOWN = 12;

    private final List<Coded> known;

    @Activate
    public AllergenList() {
        Stream<Coded> words = DrugList.rows("allergens.csv", ";").map(row -> coded(row[1].equals("-") ? row[0] : row[1], row[0]));
        Stream<Coded> substances = DrugList.rows("ingredients.csv", ";").map(row -> coded(row[0].toLowerCase(Locale.ROOT), row[0]));
        known = Stream.concat(words, substances).sorted(Comparator.comparing(Coded::display)).toList();
    }

    private static Coded coded(String code, String words) {
        return new Coded(SYSTEM, code, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    @Override
    public List<Coded> find(Caller by, String text) {
        by.require("opd.queue.read");
        String asked = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return asked.length() < 2 ? List.of() : known.stream().filter(one -> begins(one.display().toLowerCase(Locale.ROOT), asked)).limit(SHOWN).toList();
    }

    private static boolean begins(String words, String asked) {
        return words.startsWith(asked) || Arrays.stream(words.split("[ -]")).anyMatch(word -> word.startsWith(asked));
    }
}
