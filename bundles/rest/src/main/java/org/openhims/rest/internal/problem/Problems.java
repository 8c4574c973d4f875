// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.text.Texts;
import org.openhims.rest.internal.json.Mapping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Problems as RFC 9457 has them, in the user's language as long as the texts are there. */
@Component(service = Problems.class)
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:hims:problem:";
    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "errors");
    private static final String RETRY_SECONDS = "2";

    private final ObjectMapper mapper = Mapping.create();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Texts texts;

    @Activate
    public Problems() {
        // The texts come and go.
    }

    /** With texts that stay. */
    public static Problems in(Texts texts) {
        Problems problems = new Problems();
        problems.texts = texts;
        return problems;
    }

    public static Problem of(String code, int status) {
        return new Problem(code, status, List.of(), Map.of());
    }

    public Map<String, Object> body(Problem problem, Locale locale) {
        Texts now = texts;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", URN + problem.code());
        body.put("title", title(now, problem, locale));
        body.put("status", problem.status());
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors().stream().map(error -> member(now, error, locale)).toList());
        }
        problem.more().forEach((name, value) -> {
            if (!RESERVED.contains(name)) {
                body.put(name, value);
            }
        });
        return body;
    }

    public Response response(Problem problem, Locale locale) {
        Response.ResponseBuilder answer = Response.status(problem.status()).type(MEDIA_TYPE)
                .header("Content-Language", locale.getLanguage()).entity(body(problem, locale));
        return (problem.status() == 503 ? answer.header("Retry-After", RETRY_SECONDS) : answer).build();
    }

    /** Answers a request that the API application has not seen. */
    public void send(HttpServletResponse response, Problem problem, Locale locale) throws IOException {
        byte[] body = mapper.writeValueAsBytes(body(problem, locale));
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", locale.getLanguage());
        if (problem.status() == 503) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String title(Texts texts, Problem problem, Locale locale) {
        return texts == null ? problem.code()
                : texts.of(locale, new Problem(problem.code(), problem.status(), List.of(), problem.more()));
    }

    private static Map<String, Object> member(Texts texts, FieldError error, Locale locale) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("field", error.field());
        member.put("rule", error.rule());
        member.put("message", texts == null ? error.rule() : texts.text(locale, "rule." + error.rule(), error.args().toArray()));
        return member;
    }
}
