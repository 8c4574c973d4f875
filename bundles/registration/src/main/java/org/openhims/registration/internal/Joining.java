// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.registration.Merge.Kind;

/**
 * Brings the facts of two records together, and applies what changed in one to another. Facts are the members of a patient's JSON here, since
 * each step treats them by name.
 */
final class Joining {

    /** What may be taken from the retired record. */
    static final Set<String> CHOICES = Set.of("name", "birthDate", "mobile", "address", "nextOfKin", "attendant", "bloodGroup", "coverage", "photo");
    private static final Set<String> FILLED = Set.of("birthDate", "mobile", "address", "nextOfKin", "attendant", "coverage", "birth", "photo");
    private static final Set<String> OWN = Set.of("uhid", "registeredAt");

    private Joining() {
    }

    /** The survivor's facts once the other record is retired or linked. What the survivor lacks is filled in. */
    static Map<String, Object> join(Kind kind, Map<String, Object> survivor, Map<String, Object> retired, Set<String> take) {
        Map<String, Object> both = new LinkedHashMap<>(survivor);
        both.put("allergies", allergies(part(survivor, "allergies"), part(retired, "allergies")));
        blood(both, retired, take);
        both.computeIfAbsent("death", none -> retired.get("death"));
        both.computeIfAbsent("photo", none -> retired.get("photo"));
        link(both, kind == Kind.LINKED ? "temporaries" : "merged", retired.get("uhid"));
        if (kind == Kind.MERGED) {
            FILLED.stream().filter(field -> retired.get(field) != null && (take.contains(field) || both.get(field) == null))
                    .forEach(field -> fill(both, retired, field));
            both.put("identifiers", union(list(both, "identifiers"), list(retired, "identifiers")));
            name(both, retired, take);
        }
        return both;
    }

    private static void fill(Map<String, Object> both, Map<String, Object> retired, String field) {
        both.put(field, retired.get(field));
        if (field.equals("birthDate")) {
            both.put("estimated", retired.get("estimated"));
        }
    }

    private static void name(Map<String, Object> both, Map<String, Object> retired, Set<String> take) {
        if (take.contains("name")) {
            both.put("name", retired.get("name"));
            both.put("otherName", retired.get("otherName"));
            both.remove("identity", "UNNAMED");
        } else if (Objects.equals(both.get("name"), retired.get("name"))) {
            both.computeIfAbsent("otherName", none -> retired.get("otherName"));
        }
        if ("U".equals(both.get("sex"))) {
            both.put("sex", retired.get("sex"));
        }
    }

    private static void blood(Map<String, Object> both, Map<String, Object> retired, Set<String> take) {
        Map<String, Object> known = part(both, "bloodGroup");
        Map<String, Object> found = part(retired, "bloodGroup");
        boolean better = Boolean.TRUE.equals(found.get("verified")) && !Boolean.TRUE.equals(known.get("verified"));
        if (!found.isEmpty() && (known.isEmpty() || better || take.contains("bloodGroup"))) {
            both.put("bloodGroup", found);
        }
    }

    private static Map<String, Object> allergies(Map<String, Object> one, Map<String, Object> other) {
        List<Object> substances = union(list(one, "substances"), list(other, "substances"));
        Object status = !substances.isEmpty() ? "RECORDED" : "NOT_ASKED".equals(one.get("status")) ? other.get("status") : one.get("status");
        return Map.of("status", status, "substances", substances, "entries", union(list(one, "entries"), list(other, "entries")));
    }

    private static void link(Map<String, Object> facts, String how, Object uhid) {
        Map<String, Object> links = new LinkedHashMap<>(part(facts, "links"));
        links.put(how, union(list(links, how), List.of(uhid)));
        facts.put("links", links);
    }

    /** What a correction changed from the one to the other, done to further facts; of lists, what was added and what was left out. */
    static Map<String, Object> change(Map<String, Object> facts, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> changed = new LinkedHashMap<>(facts);
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().filter(field -> !OWN.contains(field))
                .filter(field -> !Objects.equals(before.get(field), after.get(field))).forEach(field -> {
                    switch (field) {
                        case "identifiers" -> changed.put(field, changed(facts, before, after, field));
                        case "allergies" -> changed.put(field, allergies(part(facts, field), part(before, field), part(after, field)));
                        case "links" -> changed.put(field, babies(part(facts, field), part(before, field), part(after, field)));
                        default -> changed.put(field, after.get(field));
                    }
                });
        return changed;
    }

    private static Map<String, Object> allergies(Map<String, Object> facts, Map<String, Object> before, Map<String, Object> after) {
        List<Object> substances = changed(facts, before, after, "substances");
        Object told = Objects.equals(before.get("status"), after.get("status")) ? facts.get("status") : after.get("status");
        Object status = !substances.isEmpty() ? "RECORDED" : "RECORDED".equals(told) ? "NOT_ASKED" : told;
        return Map.of("status", status, "substances", substances, "entries", changed(facts, before, after, "entries"));
    }

    private static Map<String, Object> babies(Map<String, Object> facts, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> links = new LinkedHashMap<>(facts);
        links.put("babies", changed(facts, before, after, "babies"));
        return links;
    }

    private static List<Object> changed(Map<String, Object> facts, Map<String, Object> before, Map<String, Object> after, String field) {
        List<Object> all = new ArrayList<>(list(facts, field));
        all.removeAll(list(before, field).stream().filter(item -> !list(after, field).contains(item)).toList());
        return union(all, list(after, field).stream().filter(item -> !list(before, field).contains(item)).toList());
    }

    private static List<Object> union(List<?> some, List<?> more) {
        Set<Object> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return new ArrayList<>(all);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> facts, String field) {
        return facts.get(field) instanceof Map<?, ?> part ? (Map<String, Object>) part : Map.of();
    }

    static List<?> list(Map<String, Object> facts, String field) {
        return facts.get(field) instanceof List<?> list ? list : List.of();
    }
}
