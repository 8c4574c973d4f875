// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Answer;
import org.openhims.rest.internal.once.Once;
import org.openhims.rest.internal.problem.Problems;
import org.openhims.rest.internal.problem.Refusals;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Every exception's way to the client. */
class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    /** CXF has a mapper of its own for these, which only a mapper for the same class replaces. */
    static final class Web extends ProblemMapper<WebApplicationException> {
        Web(Problems problems, Away away, Once once) {
            super(problems, away, once);
        }
    }

    static final class Any extends ProblemMapper<Throwable> {
        Any(Problems problems, Away away, Once once) {
            super(problems, away, once);
        }
    }

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Problem AWAY = Problems.of("module.away", 503);

    private final Problems problems;
    private final Away away;
    private final Once once;

    ProblemMapper(Problems problems, Away away, Once once) {
        this.problems = problems;
        this.away = away;
        this.once = once;
    }

    @Override
    public Response toResponse(E error) {
        Message message = JAXRSUtils.getCurrentMessage();
        if (error instanceof Answer.AlreadyAnswered) {
            return once.answerOfTheFirst(message);
        }
        Problem problem = unmatched(error, message) && away.isAway(path(message)) ? AWAY : present(Refusals.of(error), message);
        Response response = problems.response(problem, Visit.of(message).locale());
        return switch (problem.status()) {
            case 401 -> Response.fromResponse(response).header(HttpHeaders.WWW_AUTHENTICATE, challenge(message)).build();
            case 405 -> Response.fromResponse(response).header(HttpHeaders.ALLOW, allowed(error)).build();
            default -> response;
        };
    }

    /** While a module is away, or goes, nobody holds its permissions, and that is no reason to refuse anybody. */
    private Problem present(Problem problem, Message message) {
        return problem.status() == FORBIDDEN && (goes(message) || away.isWithdrawn(problem.more().get("permission"))) ? AWAY : problem;
    }

    /** Who asks for rights is told that a module stops before we are. */
    private static boolean goes(Message message) {
        OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
        Bundle module = operation == null ? null : FrameworkUtil.getBundle(operation.getClassResourceInfo().getServiceClass());
        return module != null && module.getState() != Bundle.ACTIVE;
    }

    private static boolean unmatched(Throwable error, Message message) {
        return error instanceof WebApplicationException web && web.getResponse().getStatus() == NOT_FOUND
                && message.getExchange().get(OperationResourceInfo.class) == null;
    }

    private static String path(Message message) {
        return Visit.request(message).getPathInfo().substring(ApiServlet.VERSION.length());
    }

    private static String challenge(Message message) {
        String sent = Visit.request(message).getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = sent != null && sent.regionMatches(true, 0, "bearer", 0, "bearer".length());
        return bearer ? "Bearer realm=\"HIMS\", error=\"invalid_token\"" : "Basic realm=\"HIMS\", charset=\"UTF-8\"";
    }

    private static String allowed(Throwable error) {
        return error instanceof WebApplicationException web ? web.getResponse().getHeaderString(HttpHeaders.ALLOW) : null;
    }
}
