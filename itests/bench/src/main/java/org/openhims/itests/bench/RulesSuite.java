// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Node;

/** Result messages while rules validate them, and while each value is compared with the patient's last, against the same without rules. */
record RulesSuite(int seconds) implements Suite {

    private static final double GOAL = 0.8;
    private static final List<String> ANALYTES = List.of("WBC", "RBC", "HGB", "HCT", "PLT");

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.eachRunning(home, (node, database) -> compare(report, node, database));
    }

    private void compare(Report report, Node node, String database) throws Exception {
        Probe probe = new Probe(node);
        try (Analysers analysers = new Analysers(node, probe)) {
            report.add(with(node, analysers, "ORU with autoverification, " + database, false));
            report.add(with(node, analysers, "  and the delta check of every value, " + database, true));
            analysers.verify();
        }
    }

    private Ratio with(Node node, Analysers analysers, String what, boolean delta) throws Exception {
        return Ratio.measure(what, "without rules", GOAL, seconds, s -> {
            rules(node.api("pathologist"), false, false);
            return Sample.of(node.pid(), () -> analysers.during(s));
        }, s -> {
            rules(node.api("pathologist"), true, delta);
            return Sample.of(node.pid(), () -> analysers.during(s));
        });
    }

    private static void rules(Api pathologist, boolean on, boolean delta) {
        List<Map<String, Object>> analytes = new ArrayList<>();
        if (on) {
            ANALYTES.forEach(analyte -> analytes.add(delta
                    ? Map.of("analyte", analyte, "auto", Map.of("release", false), "delta", Map.of("days", 30, "percent", 50))
                    : Map.of("analyte", analyte, "auto", Map.of("release", false))));
        }
        int version = pathologist.get("/api/v1/lab/rules").expect(200).json().path("version").asInt();
        pathologist.put("/api/v1/lab/rules", Map.of("version", version, "autoverification", on, "testsOff", List.of(), "analytes", analytes,
                "reflexes", List.of())).expect(200);
    }
}
