// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.note;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.internal.DrugList;
import org.openhims.platform.Coded;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The diagnoses that ship; a facility's doctors write in words what is not among them. */
@Component
public final class DiagnosisList implements Diagnoses {

    private static final int SHOWN = 20;
    private static final int SHORTEST = 2;
    private static final String BREAKS = "[\\s,;:()\\[\\]/-]+";

    private final List<Row> rows;

    @Activate
    public DiagnosisList() {
        rows = DrugList.rows("diagnoses.csv", ";").map(Row::of).toList();
    }

    private record Row(String code, String title, String hindi, List<String> words) {

        static Row of(String[] cells) {
            List<String> words = Stream.of(cells[1], cells[2], cells[3]).flatMap(cell -> Arrays.stream(fold(cell).split(BREAKS))).toList();
            return new Row(cells[0], cells[1], cells[2], Stream.concat(words.stream(), Stream.of(fold(cells[0]))).toList());
        }

        boolean answers(List<String> asked) {
            return asked.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
        }

        String name(Locale locale) {
            return locale.getLanguage().equals("hi") ? hindi : title;
        }
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Coded> find(Caller by, String text) {
        by.require("opd.queue.read");
        String asked = text == null ? "" : fold(text);
        if (asked.length() < SHORTEST) {
            return List.of();
        }
        List<String> parts = Arrays.stream(asked.split(BREAKS)).filter(part -> !part.isEmpty()).toList();
        Locale locale = by.locale();
        return rows.stream().filter(row -> !parts.isEmpty() && row.answers(parts))
                .sorted(Comparator.comparing((Row row) -> !fold(row.name(locale)).startsWith(asked)).thenComparing(row -> row.name(locale)))
                .limit(SHOWN).map(row -> new Coded(ICD10, row.code(), row.name(locale))).toList();
    }
}
