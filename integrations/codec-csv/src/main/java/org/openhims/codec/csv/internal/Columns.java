// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openhims.device.DeviceProfile;
import org.openhims.device.SpecimenReport;

/** Which column of a row holds what, by the device's profile; large and small letters are the same. */
final class Columns {

    private final Map<String, String> codes;
    private final Map<String, String> meanings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final TreeSet<String> accession = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Role, String> held = new HashMap<>();
    private final SpecimenReport row;

    Columns(DeviceProfile profile, SpecimenReport row) {
        this.row = row;
        codes = profile.codes();
        new TreeMap<>(codes).forEach(meanings::putIfAbsent);
        accession.addAll(profile.accession());
        row.observations().forEach(cell -> role(cell.code()).ifPresent(role -> held.putIfAbsent(role, cell.code())));
    }

    private Optional<Role> role(String column) {
        return Role.of(codes.getOrDefault(column, meanings.get(column)));
    }

    /** Each row is one result. */
    boolean oneResult() {
        return held.containsKey(Role.CODE) && held.containsKey(Role.VALUE);
    }

    /** Empty when the row has none. */
    Optional<String> of(Role role) {
        return Optional.ofNullable(held.get(role));
    }

    /** As it stands; null when the row has none. */
    String text(Role role) {
        return of(role).map(row.keys()::get).orElse(null);
    }

    /** Null, or a flag that the laboratory does not make itself, or by which the device takes it for critical. */
    String oddFlags() {
        String flags = text(Role.FLAGS);
        return flags == null || flags.toUpperCase(Locale.ROOT).matches("N|H|L|NORMAL|HIGH|LOW") ? null : of(Role.FLAGS).get() + '=' + flags;
    }

    boolean isAnalyte(String column) {
        return !accession.contains(column) && role(column).isEmpty();
    }

    /** What may name the specimen, by the profile's own spelling. */
    Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        row.keys().forEach((column, cell) -> {
            if (accession.contains(column)) {
                keys.put(accession.floor(column), cell);
            }
        });
        return keys;
    }
}
