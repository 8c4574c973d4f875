// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openhims.healthcard.Scan;
import org.openhims.platform.work.Json;

/** The JSON in the QR code of an ABHA card. It is not signed, so it helps typing and proves nothing. */
final class AbhaCode {

    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})");
    private static final int LONGEST_PART = 200;

    private final Json json;

    AbhaCode(Json json) {
        this.json = json;
    }

    Scan read(String code) {
        Map<String, String> card;
        try {
            card = parts(json.read(code, Map.class));
        } catch (IllegalArgumentException e) {
            return Scan.invalid("unknown", "unreadable");
        }
        String number = card.getOrDefault("hidn", "").replaceAll("[ -]", "");
        String address = first(card, "hid", "phr");
        boolean numberIsOne = number.isEmpty() || number.matches("[0-9]{14}");
        if (number.isEmpty() && address == null) {
            return Scan.invalid("unknown", "unreadable");
        }
        return numberIsOne ? scan(card, number.isEmpty() ? null : number, address) : Scan.invalid("abha", "abha");
    }

    private static Scan scan(Map<String, String> card, String number, String address) {
        return new Scan("abha", null, null, null, null, null, card.get("name"), sex(card.get("gender")), date(card.get("dob")), null, null,
                null, null, null, number, address, card.get("mobile"), card.get("address"),
                first(card, "district_name", "dist name", "district name"), first(card, "state name", "state_name"), null, null);
    }

    /** What says something: neither empty nor a dash, and no longer than such a part can be. */
    private static Map<String, String> parts(Map<?, ?> object) {
        Map<String, String> parts = new HashMap<>();
        object.forEach((name, value) -> {
            String text = value instanceof String || value instanceof Number ? value.toString().strip() : "";
            if (!text.isEmpty() && !text.equals("-") && text.length() <= LONGEST_PART) {
                parts.put(name.toString().strip().toLowerCase(Locale.ROOT), text);
            }
        });
        return parts;
    }

    private static String first(Map<String, String> card, String... names) {
        return Stream.of(names).map(card::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String sex(String gender) {
        String letter = gender == null ? "U" : gender.substring(0, 1).toUpperCase(Locale.ROOT);
        return "MFT".contains(letter) ? letter : "U";
    }

    /** A day, written d/m/yyyy or d-m-yyyy, or a year; null for anything else. */
    private static String date(String dob) {
        if (dob == null || dob.matches("(19|20)[0-9]{2}")) {
            return dob;
        }
        Matcher day = DATE.matcher(dob);
        try {
            return day.matches() ? LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(1))).toString() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
