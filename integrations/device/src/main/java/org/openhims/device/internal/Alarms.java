// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.DeviceProfile;
import org.openhims.device.Observation;
import org.openhims.lab.AnalyserReport.Value;

/**
 * What a device doubts about a specimen as a whole, such as cells that it cannot tell apart: all results of it wait for a person, who reads it at the
 * first.
 *
 * @param said in the device's words
 * @param others the observations that are none of it
 */
record Alarms(List<String> said, List<Observation> others) {

    private static final String WARNING = "lab.warning.device-alarm";

    static Alarms of(DeviceProfile profile, Translation translation, List<Observation> observations) {
        Map<String, Pattern> rules = profile.rules().alarms();
        if (rules.isEmpty()) {
            return new Alarms(List.of(), observations);
        }
        Map<Boolean, List<Observation>> parted = observations.stream().collect(Collectors.partitioningBy(one -> rules.entrySet().stream()
                .allMatch(rule -> translation.fits(rule.getKey(), rule.getValue(), one))));
        return new Alarms(parted.get(true).stream().map(translation::code).distinct().toList(), parted.get(false));
    }

    List<String> warnings(List<String> others) {
        return said.isEmpty() ? others : Stream.concat(others.stream(), Stream.of(WARNING)).toList();
    }

    List<Value> told(List<Value> values) {
        if (said.isEmpty() || values.isEmpty()) {
            return values;
        }
        Value first = values.get(0);
        String all = Stream.concat(Stream.ofNullable(first.comment()), said.stream()).collect(Collectors.joining("; "));
        List<Value> told = new ArrayList<>(values);
        told.set(0, new Value(first.code(), first.value(), first.unit(), first.numeric(), first.observedAt(),
                all.substring(0, Math.min(all.length(), Observation.COMMENT))));
        return told;
    }
}
