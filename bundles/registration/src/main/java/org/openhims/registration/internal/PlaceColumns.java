// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.openhims.registration.Place.Kind;
import org.openhims.registration.internal.store.PlaceTable;

/** Which column of a file says what: only the letters of a column's name count, so that "Sub-District Name (In English)" is {@code subdistrictnameinenglish}. */
final class PlaceColumns {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{0,9}";
    private static final String PIN = "[1-9][0-9]{5}";
    private static final int LONGEST_NAME = 100;

    private record Columns(Integer code, Integer name, Integer local) {
    }

    /** What a row says, from the largest place to the smallest, or what is wrong with it. */
    record Read(List<PlaceTable.Row> places, String fault, String value) {

        private static Read wrong(String fault, String value) {
            return new Read(List.of(), fault, value);
        }
    }

    private final Map<Kind, Columns> kinds = new EnumMap<>(Kind.class);
    private Integer pin;

    private PlaceColumns() {
    }

    static PlaceColumns of(List<String> header) {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            at.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""), i);
        }
        PlaceColumns columns = new PlaceColumns();
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            Columns found = new Columns(first(at, name + "code", name + "lgdcode"), first(at, name + "nameinenglish", name + "nameenglish", name + "name"),
                    first(at, name + "nameinlocal", name + "nameinlocallanguage", name + "namelocal", name + "nameinhindi"));
            if (found.code() != null && found.name() != null) {
                columns.kinds.put(kind, found);
            }
        }
        columns.pin = first(at, "pincode", "pin");
        return columns;
    }

    private static Integer first(Map<String, Integer> at, String... names) {
        for (String name : names) {
            if (at.containsKey(name)) {
                return at.get(name);
            }
        }
        return null;
    }

    boolean none() {
        return kinds.isEmpty();
    }

    Read read(CSVRecord record) {
        List<PlaceTable.Row> places = new ArrayList<>();
        String parent = null;
        for (Map.Entry<Kind, Columns> kind : kinds.entrySet()) {
            String code = entry(record, kind.getValue().code());
            String name = entry(record, kind.getValue().name());
            if (code == null && name == null) {
                continue;
            }
            if (code == null || !code.toUpperCase(Locale.ROOT).matches(CODE)) {
                return Read.wrong("place.code", code);
            }
            if (name == null || name.length() > LONGEST_NAME || Fold.words(name).isEmpty()) {
                return Read.wrong("place.name", name);
            }
            places.add(new PlaceTable.Row(kind.getKey(), code.toUpperCase(Locale.ROOT), name, other(record, kind.getValue()), parent,
                    kind.getKey() == Kind.VILLAGE ? entry(record, pin) : null));
            parent = code.toUpperCase(Locale.ROOT);
        }
        return checked(places);
    }

    private static Read checked(List<PlaceTable.Row> places) {
        if (places.isEmpty()) {
            return Read.wrong("place.none", null);
        }
        String pin = places.get(places.size() - 1).pin();
        return pin == null || pin.matches(PIN) ? new Read(places, null, null) : Read.wrong("place.pin", pin);
    }

    private static String other(CSVRecord record, Columns columns) {
        String local = entry(record, columns.local());
        return local == null || local.length() > LONGEST_NAME || !Devanagari.has(local) ? null : local;
    }

    private static String entry(CSVRecord record, Integer column) {
        String text = column == null || column >= record.size() ? "" : record.get(column).replace('\u00a0', ' ').strip();
        return text.isEmpty() ? null : text;
    }
}
