// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhims.platform.health.MetricSource.Metric;

class ExpositionTest {

    @Test
    void metricsOfOneNameStandTogether() {
        Exposition exposition = new Exposition();
        exposition.add(List.of(new Metric("hims_b", "Two", Map.of(), 2), new Metric("hims_a_total", "One", Map.of("k", "x", "b", "y"), 1)));
        exposition.add(List.of(new Metric("hims_a_total", "One", Map.of("k", "a\"b\\c\nd"), 0.5)));
        assertEquals("""
                # HELP hims_a_total One
                # TYPE hims_a_total counter
                hims_a_total{b="y",k="x"} 1.0
                hims_a_total{k="a\\"b\\\\c\\nd"} 0.5
                # HELP hims_b Two
                # TYPE hims_b gauge
                hims_b 2.0
                """, exposition.text());
    }

    @Test
    void theProcessTellsOfItself() {
        Exposition exposition = new Exposition();
        exposition.add(Jvm.metrics());
        assertTrue(exposition.text().contains("jvm_memory_used_bytes{area=\"heap\"} "));
        assertTrue(exposition.text().contains("# TYPE jvm_gc_seconds_total counter"));
    }

    @Test
    void aRequestIsCountedByMethodAndStatus() {
        Traffic traffic = new Traffic();
        traffic.note("GET", "/patients/{uhid}", 200, 500_000_000);
        traffic.note("GET", "/lab", 200, 500_000_000);
        traffic.note("INVENTED", "-", 405, 1);
        Exposition exposition = new Exposition();
        exposition.add(traffic.metrics());
        assertTrue(exposition.text().contains("hims_http_requests_total{method=\"GET\",status=\"200\"} 2.0"));
        assertTrue(exposition.text().contains("hims_http_request_seconds_total{method=\"GET\",status=\"200\"} 1.0"));
        assertTrue(exposition.text().contains("method=\"other\",status=\"405\""));
    }
}
