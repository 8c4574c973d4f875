// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found, as text, JSON and a picture. */
final class Report {

    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
        System.out.println(line(finding));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    static String line(Finding found) {
        String goal = Double.isNaN(found.goal()) ? "" : String.format(Locale.ROOT, "%s %s %s", found.more() ? ">=" : "<=",
                number(found.goal()), found.met() ? "met" : "NOT MET");
        return String.format(Locale.ROOT, "%-44s %8s %-6s (%s to %s)  %-16s %s", found.what(), number(found.value()), found.unit(),
                number(found.low()), number(found.high()), goal, found.detail());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }

    /** Writes {@code <name>.json} and {@code <name>.svg}. */
    void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Finding found : findings) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("what", found.what());
            entry.put("value", found.value());
            entry.put("unit", found.unit());
            entry.put("low", found.low());
            entry.put("high", found.high());
            entry.put("goal", Double.isNaN(found.goal()) ? null : found.goal());
            entry.put("met", found.met());
            entry.put("detail", found.detail());
            all.add(entry);
        }
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(folder.resolve(name + ".json").toFile(), all);
        Files.writeString(folder.resolve(name + ".svg"), new Picture(findings).svg());
    }
}
