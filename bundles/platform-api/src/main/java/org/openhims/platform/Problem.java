// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import java.util.List;
import java.util.Map;

/**
 * Why an operation was refused, in a form that every surface can put in the user's language (RFC 9457 over HTTP).
 *
 * @param code stable, in the URN {@code urn:hims:problem:<code>}; its text is {@code problem.<code>}
 * @param status the HTTP status: 400 shape or value, 401, 403, 404, 409 state, 503 a part is away
 * @param errors the fields that are wrong; empty unless the status is 400
 * @param more further members of the answer, such as the candidates of a duplicate; never personal data that the caller may not read
 */
public record Problem(String code, int status, List<FieldError> errors, Map<String, Object> more) {

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    public static ProblemException invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(new Problem("value.invalid", 400, errors, Map.of()));
    }

    /** One field breaks one rule. */
    public static ProblemException invalid(String field, String rule, Object... args) {
        return invalid(FieldError.of(field, rule, args));
    }

    /** The thing asked for is not known, such as {@code patient.unknown}. */
    public static ProblemException unknown(String code) {
        return new ProblemException(new Problem(code, 404, List.of(), Map.of()));
    }

    /** The thing is not in a state in which this can be done, such as {@code lab.specimen.cancelled}. */
    public static ProblemException conflict(String code) {
        return conflict(code, Map.of());
    }

    public static ProblemException conflict(String code, Map<String, Object> more) {
        return new ProblemException(new Problem(code, 409, List.of(), more));
    }

    /** The caller has not the right; the permission is named so that an administrator can give it. */
    public static ProblemException forbidden(String permission) {
        return new ProblemException(new Problem("access.denied", 403, List.of(), Map.of("permission", permission)));
    }

    /** A part that this needs is away for now; trying again later is right. */
    public static ProblemException unavailable(String code) {
        return new ProblemException(new Problem(code, 503, List.of(), Map.of()));
    }
}
