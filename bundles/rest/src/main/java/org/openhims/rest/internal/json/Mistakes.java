// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhims.platform.FieldError;
import org.openhims.platform.Money;
import org.openhims.platform.PartialDate;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;

/** Tells a client what is wrong with its JSON, by field and rule and never by the value that it sent. */
final class Mistakes {

    private Mistakes() {
    }

    static ProblemException of(JsonProcessingException mistake) {
        boolean tooLarge = mistake.getCause() instanceof InputCoercionException;
        if (!(mistake instanceof JsonMappingException mapping) || !tooLarge && mistake.getCause() instanceof JsonProcessingException) {
            return malformed(mistake);
        }
        String field = FieldPath.of(mapping.getPath());
        if (tooLarge) {
            return Problem.invalid(field, "value");
        }
        if (mapping instanceof ValueInstantiationException && mapping.getCause() instanceof ProblemException refused) {
            return within(field, refused.problem());
        }
        return Problem.invalid(error(field, mapping));
    }

    private static ProblemException malformed(JsonProcessingException mistake) {
        Map<String, Object> where = mistake.getLocation() == null ? Map.of()
                : Map.of("line", mistake.getLocation().getLineNr(), "column", mistake.getLocation().getColumnNr());
        return new ProblemException(new Problem("json.malformed", 400, List.of(), where));
    }

    private static FieldError error(String field, JsonMappingException mapping) {
        if (mapping instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return FieldError.of(field, "one-of", Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(Object::toString).collect(Collectors.joining(", ")));
        }
        if (mapping instanceof InvalidFormatException format && isDate(format.getTargetType())) {
            return FieldError.of(field, format.getTargetType() == Instant.class ? "time" : "date");
        }
        if (mapping instanceof InvalidFormatException format && format.getTargetType() == Money.class) {
            return FieldError.of(field, "money");
        }
        if (mapping instanceof InvalidNullException) {
            return FieldError.of(field, "not-null");
        }
        if (mapping instanceof ValueInstantiationException) {
            return FieldError.of(field, "value");
        }
        return FieldError.of(field, mapping instanceof MismatchedInputException ? "type" : "value");
    }

    private static boolean isDate(Class<?> type) {
        return Temporal.class.isAssignableFrom(type) || type == PartialDate.class;
    }

    /** A record refused its own parts; they lie within the field that the record is the value of. */
    private static ProblemException within(String field, Problem problem) {
        List<FieldError> errors = problem.errors().stream()
                .map(error -> new FieldError(FieldPath.in(field, error.field()), error.rule(), error.args())).toList();
        return new ProblemException(new Problem(problem.code(), problem.status(), errors, problem.more()));
    }
}
