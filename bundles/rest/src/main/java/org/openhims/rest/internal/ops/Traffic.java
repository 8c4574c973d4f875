// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.openhims.platform.health.MetricSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts requests and logs them without personal data: the path's variables and the query are left out. */
@Component(service = {Traffic.class, MetricSource.class})
public final class Traffic implements MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger("hims.request");
    private static final double NANOS = 1e9;

    private record Kind(String method, int status) {
    }

    private record Sum(LongAdder count, LongAdder nanos) {
    }

    private final Map<Kind, Sum> sums = new ConcurrentHashMap<>();

    @Activate
    public Traffic() {
        // Starts from nothing.
    }

    /** @param route the path's template, such as {@code /patients/{uhid}} */
    public void note(String method, String route, int status, long nanos) {
        Sum sum = sums.computeIfAbsent(new Kind(known(method), status), kind -> new Sum(new LongAdder(), new LongAdder()));
        sum.count().increment();
        sum.nanos().add(nanos);
        LOG.debug("{} {} {} {} ms", known(method), route, status, nanos / 1_000_000);
    }

    /** A client may invent methods; the metrics have few labels. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS" -> method;
            default -> "other";
        };
    }

    @Override
    public List<Metric> metrics() {
        return sums.entrySet().stream().flatMap(each -> metrics(each.getKey(), each.getValue())).toList();
    }

    private static Stream<Metric> metrics(Kind kind, Sum sum) {
        Map<String, String> labels = Map.of("method", kind.method(), "status", Integer.toString(kind.status()));
        return Stream.of(new Metric("hims_http_requests_total", "API requests answered", labels, sum.count().sum()),
                new Metric("hims_http_request_seconds_total", "Time spent on API requests", labels, sum.nanos().sum() / NANOS));
    }
}
