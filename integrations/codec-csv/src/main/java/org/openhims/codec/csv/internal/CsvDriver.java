// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.DeviceDriver;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.Observation;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;
import org.osgi.service.component.annotations.Component;

/** Makes results of the rows of a file, by what the profile says of its columns; rows of one specimen become one report. */
@Component(service = DeviceDriver.class)
public final class CsvDriver implements DeviceDriver {

    private record Specimen(Map<String, String> keys, boolean control, Subject subject) {
    }

    @Override
    public String name() {
        return "csv";
    }

    /** Without a profile nothing is known of the columns. */
    @Override
    public DeviceMessage mend(DeviceMessage message) {
        return message;
    }

    @Override
    public DeviceMessage mend(DeviceProfile profile, DeviceMessage message) {
        Map<Specimen, List<Observation>> reports = new LinkedHashMap<>();
        for (SpecimenReport row : message.reports()) {
            Columns columns = new Columns(profile, row);
            Specimen specimen = new Specimen(columns.keys(), isControl(columns.text(Role.CONTROL)), subject(columns));
            reports.computeIfAbsent(specimen, none -> new ArrayList<>()).addAll(results(columns, row));
        }
        return new DeviceMessage(message.envelope(), message.qualityControl(), reports.entrySet().stream().map(entry -> new SpecimenReport(
                entry.getKey().keys(), entry.getKey().control(), entry.getKey().subject(), entry.getValue())).toList());
    }

    private static boolean isControl(String text) {
        return text != null && text.matches("(?i)q|qc|c|control|yes|true|1");
    }

    private static Subject subject(Columns columns) {
        String identifier = columns.text(Role.PATIENT);
        String sex = columns.text(Role.SEX);
        return new Subject(identifier == null ? List.of() : List.of(identifier), columns.text(Role.NAME),
                sex == null ? null : sex.substring(0, 1).toUpperCase(Locale.ROOT), Times.day(columns.text(Role.BIRTH)));
    }

    private static List<Observation> results(Columns columns, SpecimenReport row) {
        if (!columns.oneResult()) {
            return row.observations().stream().filter(cell -> columns.isAnalyte(cell.code())).filter(CsvDriver::isFilled)
                    .map(cell -> result(cell.code(), cell, columns, row)).toList();
        }
        return List.of(result(Objects.requireNonNullElse(columns.text(Role.CODE), ""), cell(columns, Role.VALUE, row), columns, row));
    }

    /** What was not asked for is left empty. */
    private static boolean isFilled(Observation cell) {
        return cell.value() != null || cell.comment() != null;
    }

    private static Observation cell(Columns columns, Role role, SpecimenReport row) {
        return columns.of(role).flatMap(column -> row.observations().stream().filter(cell -> cell.code().equals(column)).findFirst()).orElse(null);
    }

    private static Observation result(String code, Observation value, Columns columns, SpecimenReport row) {
        String unit = columns.text(Role.UNIT);
        String comment = Stream.of(value.comment(), columns.oddFlags(), columns.text(Role.COMMENT)).filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return new Observation(code, value.value(), unit == null ? value.unit() : unit, value.numeric(), moment(columns, row),
                comment.isEmpty() ? null : comment, row.keys());
    }

    /** A day alone is no time. */
    private static Instant moment(Columns columns, SpecimenReport row) {
        Observation time = cell(columns, Role.TIME, row);
        Observation day = cell(columns, Role.DATE, row);
        if (time != null && time.observedAt() != null) {
            return Times.hasClock(time.value()) ? time.observedAt() : null;
        }
        if (day == null || day.observedAt() == null) {
            return null;
        }
        Duration clock = time == null || time.value() == null ? null : Times.timeOfDay(time.value());
        return clock != null ? day.observedAt().plus(clock) : Times.hasClock(day.value()) ? day.observedAt() : null;
    }
}
