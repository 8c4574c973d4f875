// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.platform.health.MetricSource;
import org.openhims.rest.internal.Headers;
import org.openhims.rest.internal.Languages;
import org.openhims.rest.internal.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@code /metrics} in Prometheus' text format, for the machine itself unless configured otherwise. */
@Component(service = Servlet.class, configurationPid = "org.openhims.rest", property = {
        "osgi.http.whiteboard.servlet.name=hims-metrics",
        "osgi.http.whiteboard.servlet.pattern=/metrics"})
public final class MetricsServlet extends HttpServlet {

    /** Part of the configuration {@code org.openhims.rest}. */
    public @interface Audience {

        /** True lets other machines read the metrics too. */
        boolean metricsForAll() default false;
    }

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;
    private final transient Audience audience;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final transient List<MetricSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public MetricsServlet(@Reference Problems problems, Audience audience) {
        this.problems = problems;
        this.audience = audience;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.secure(response);
        if (!audience.metricsForAll() && !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            problems.send(response, Problems.of("access.local", HttpServletResponse.SC_FORBIDDEN),
                    Languages.of(request.getHeader("Accept-Language")));
            return;
        }
        Exposition exposition = new Exposition();
        exposition.add(Jvm.metrics());
        sources.forEach(source -> exposition.add(source.metrics()));
        response.setContentType(Exposition.MEDIA_TYPE);
        response.getOutputStream().write(exposition.text().getBytes(StandardCharsets.UTF_8));
    }
}
