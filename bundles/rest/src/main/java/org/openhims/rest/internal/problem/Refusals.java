// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Map;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.store.ConstraintViolation;

/** Which problem an exception is. */
public final class Refusals {

    private static final Map<Integer, String> CODES = Map.of(400, "request.malformed", 401, "access.signin", 403, "access.denied",
            404, "path.unknown", 405, "method.unknown", 406, "media.unacceptable", 413, "body.large", 415, "media.unsupported",
            503, "node.busy");

    private Refusals() {
    }

    public static Problem of(Throwable error) {
        if (error instanceof ProblemException refused) {
            return refused.problem();
        }
        if (error instanceof ConstraintViolationException broken) {
            return Problem.invalid(Violations.of(null, broken.getConstraintViolations())).problem();
        }
        if (error instanceof ConstraintViolation) {
            return Problems.of("store.conflict", 409);
        }
        if (error instanceof WebApplicationException web) {
            return web(web);
        }
        if (error instanceof IOException) {
            return Problems.of("request.malformed", 400);
        }
        return Incident.report(error);
    }

    private static Problem web(WebApplicationException error) {
        int status = error.getResponse().getStatus();
        return CODES.containsKey(status) ? Problems.of(CODES.get(status), status)
                : status < 500 ? Problems.of("request.malformed", status) : Incident.report(error);
    }
}
