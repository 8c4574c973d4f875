// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./hims bench [suite]}. */
@EnabledIfSystemProperty(named = "hims.bench", matches = ".+", disabledReason = "takes minutes; ./hims bench runs it")
class BenchTest {

    @TempDir
    Path home;

    @Test
    void bench() throws Exception {
        Map<String, Suite> suites = Suite.all(Integer.getInteger("hims.bench.seconds", 10));
        String wanted = System.getProperty("hims.bench");
        List<String> names = wanted.equals("all") ? List.copyOf(suites.keySet()) : List.of(wanted.split(","));
        Report report = new Report();
        try {
            for (String name : names) {
                if (!suites.containsKey(name)) {
                    throw new IllegalArgumentException("no suite " + name + "; there are " + suites.keySet());
                }
                suites.get(name).run(report, Files.createDirectory(home.resolve(name)));
            }
        } finally {
            report.write(Path.of("target", "bench"), wanted.replace(',', '-'));
        }
        System.out.println();
        report.findings().forEach(found -> System.out.println(Report.line(found)));
    }
}
