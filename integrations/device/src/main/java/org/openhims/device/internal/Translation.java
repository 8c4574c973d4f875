// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfile.Cuts;
import org.openhims.device.Observation;
import org.openhims.device.ReadingRules;
import org.openhims.device.ReadingRules.Place;
import org.openhims.lab.AnalyserReport.Value;

/** Says what a device observed in the laboratory's words, by the device's profile. Capitals and small letters of a device count as the same. */
final class Translation {

    /** A device's clock may be so much fast; what it says of a later time is no time. */
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final String REMARKS = "; ";
    private static final Pattern FLAGS = Pattern.compile("(R-7|OBX-8)=.*");

    private final DeviceProfile profile;
    private final ReadingRules rules;
    private final Instant receivedAt;

    Translation(DeviceProfile profile, Instant receivedAt) {
        this.profile = profile;
        this.rules = profile.rules();
        this.receivedAt = receivedAt;
    }

    /** Without those that are no results. */
    List<Value> of(List<Observation> observations) {
        return observations.stream().filter(this::counts).map(this::value).toList();
    }

    private boolean counts(Observation sent) {
        String code = code(sent);
        return !listed(profile.ignored(), code) && rules.ignored().entrySet().stream().filter(rule -> !rule.getKey().equals(ReadingRules.REMARK))
                .noneMatch(rule -> fits(rule.getKey(), rule.getValue(), sent));
    }

    /** Whether a field of the observation, or its code, fits. */
    boolean fits(String field, Pattern pattern, Observation sent) {
        return fits(pattern, field.equals(ReadingRules.CODE) ? code(sent) : sent.fields().getOrDefault(field, ""));
    }

    /** The first place that holds a code of the profile, else the first that is filled; null for the protocol's own. */
    private Place place(Observation sent) {
        List<Place> filled = rules.places().stream().filter(place -> sent.fields().containsKey(place.code())).toList();
        return filled.stream().filter(place -> known(cut(sent.fields().get(place.code())), sent.unit())).findFirst()
                .orElse(filled.isEmpty() ? null : filled.get(0));
    }

    private boolean known(String code, String unit) {
        return listed(profile.ignored(), code) || !meant(code, unit).equals(code) || profile.codes().containsKey(code);
    }

    private String cut(String text) {
        return Cuts.cut(profile.cuts().code(), text).strip();
    }

    String code(Observation sent) {
        Place place = place(sent);
        return cut(place == null ? sent.code() : sent.fields().get(place.code()));
    }

    private Value value(Observation sent) {
        String code = code(sent);
        String told = word(Cuts.cut(profile.cuts().value(), text(sent)));
        String value = Numbers.plain(told);
        boolean none = value != null && (value.isEmpty() || fits(profile.noResult(), value));
        String odd = none ? value.isEmpty() ? null : value : Objects.equals(value, told) ? null : "sent as " + told;
        String comment = remarks(odd == null ? sent.comment() : joined(sent.comment(), odd));
        boolean future = sent.observedAt() != null && sent.observedAt().isAfter(receivedAt.plus(AHEAD));
        return new Value(meant(code, sent.unit()), none ? null : value, unit(code, sent.unit()), sent.numeric(),
                future ? null : sent.observedAt(), future ? joined(comment, "device time " + sent.observedAt()) : comment);
    }

    private String text(Observation sent) {
        Place place = place(sent);
        return place == null || place.value() == null ? sent.value() : sent.fields().get(place.value());
    }

    private String word(String value) {
        return value == null ? null : rules.words().getOrDefault(value.strip().toLowerCase(Locale.ROOT), value);
    }

    private String meant(String code, String unit) {
        String byUnit = unit == null ? null : found(profile.codes(), code + '@' + unit);
        String plain = byUnit == null ? found(profile.codes(), code) : byUnit;
        return plain == null ? code : plain;
    }

    private String unit(String code, String sent) {
        if (sent == null || sent.isBlank()) {
            return found(rules.missingUnits(), code);
        }
        String ucum = found(profile.units(), sent);
        return ucum == null ? sent : ucum;
    }

    private String remarks(String comment) {
        Pattern ignored = rules.ignored().get(ReadingRules.REMARK);
        if (comment == null || rules.remarks().isEmpty() && ignored == null) {
            return comment;
        }
        String said = Arrays.stream(comment.split(REMARKS)).filter(remark -> !fits(ignored, remark)).flatMap(this::remark)
                .filter(remark -> !remark.isEmpty()).distinct().collect(Collectors.joining(REMARKS));
        return said.isEmpty() ? null : said;
    }

    /** Of several flags in one field each has a meaning of its own. */
    private Stream<String> remark(String text) {
        int field = FLAGS.matcher(text).matches() ? text.indexOf('=') + 1 : text.length();
        boolean whole = field == text.length() || rules.remarks().containsKey(text);
        Stream<String> parts = whole ? Stream.of(text) : Arrays.stream(text.substring(field).split(" ")).map(text.substring(0, field)::concat);
        return parts.map(part -> rules.remarks().getOrDefault(part, part));
    }

    private static boolean fits(Pattern pattern, String text) {
        return pattern != null && pattern.matcher(text).matches();
    }

    private static boolean listed(Collection<String> codes, String code) {
        return codes.contains(code) || codes.stream().anyMatch(code::equalsIgnoreCase);
    }

    /** Null when there is none. */
    private static String found(Map<String, String> by, String key) {
        String exact = by.get(key);
        return exact != null ? exact : by.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key)).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    private static String joined(String first, String second) {
        return first == null ? second : first + REMARKS + second;
    }
}
