// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.store.ConstraintViolation;

class ProblemsTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    record Line(@NotBlank String drug, @PositiveOrZero int packs) {
    }

    record Order(@Size(min = 2, max = 5) String name, @Size(min = 1) List<@Valid Line> lines, Map<String, @Valid Line> more,
            List<@NotBlank String> tags) {
    }

    private final TextsService texts = TextsService.of(ProblemsTest.class.getClassLoader());
    private final Problems problems = Problems.in(texts);
    private final Validator validator = Validation.byProvider(HibernateValidator.class).configure()
            .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator();

    @Test
    void aProblemIsToldInTheLanguage() {
        Problem problem = Problem.invalid("name", "size", 2, 5).problem();
        assertEquals("{type=urn:hims:problem:value.invalid, title=Some values are not valid, status=400, "
                + "errors=[{field=name, rule=size, message=must have a length of 2 to 5}]}", problems.body(problem, Locale.ENGLISH).toString());
        assertTrue(problems.body(problem, HINDI).toString().contains("की लंबाई 2 से 5 तक होनी चाहिए"));
    }

    @Test
    void aSizeWithoutAnEndIsToldSo() {
        assertEquals("must have a length of at least 8", texts.text(Locale.ENGLISH, "rule.size", 8, Integer.MAX_VALUE));
    }

    @Test
    void furtherMembersAreToldButReplaceNothing() {
        Map<String, Object> body = problems.body(new Problem("patient.duplicate", 409, List.of(),
                Map.of("candidates", List.of("1"), "status", 200, "type", "x")), Locale.ENGLISH);
        assertEquals(List.of("1"), body.get("candidates"));
        assertEquals(409, body.get("status"));
        assertEquals("urn:hims:problem:patient.duplicate", body.get("type"));
    }

    @Test
    void withoutTextsTheCodeIsTold() {
        assertEquals("path.unknown", new Problems().body(Problems.of("path.unknown", 404), Locale.ENGLISH).get("title"));
    }

    @Test
    void brokenConstraintsAreNamedByFieldAndRule() {
        Order order = new Order("x", List.of(new Line("", 1), new Line("a", -1)), Map.of("k", new Line(" ", 0)), List.of(" "));
        assertEquals("[lines[0].drug:not-blank, lines[1].packs:positive-or-zero, more[k].drug:not-blank, name:size, tags[0]:not-blank]",
                Violations.of(null, validator.validate(order)).stream().map(error -> error.field() + ":" + error.rule()).toList().toString());
        assertEquals(List.of(2, 5), Violations.of(null, validator.validateProperty(order, "name")).get(0).args());
    }

    @Test
    void exceptionsBecomeProblems() {
        assertEquals("store.conflict", Refusals.of(new ConstraintViolation("x", null)).code());
        assertEquals("request.malformed", Refusals.of(new IOException("gone")).code());
        assertEquals("access.denied", Refusals.of(new jakarta.ws.rs.ForbiddenException()).code());
        assertEquals(418, Refusals.of(new jakarta.ws.rs.ClientErrorException(418)).status());
        assertEquals("internal", Refusals.of(new jakarta.ws.rs.InternalServerErrorException()).code());
        FieldError error = Refusals.of(new ConstraintViolationException(validator.validate(new Line("", 0)))).errors().get(0);
        assertEquals("drug:not-blank", error.field() + ":" + error.rule());
    }

    @Test
    void theLogOfAnIncidentHasNoMessages() {
        String trace = Incident.trace(new IllegalStateException("of Sunita", new IOException("of Devi")));
        assertTrue(trace.startsWith("java.lang.IllegalStateException\n\tat ") && trace.contains("caused by java.io.IOException"));
        assertFalse(trace.contains("Sunita") || trace.contains("Devi"));
    }

    @ParameterizedTest
    @CsvSource({"NotBlank,not-blank", "Size,size", "PositiveOrZero,positive-or-zero", "DecimalMin,decimal-min"})
    void ruleIsTheConstraintsName(String constraint, String rule) {
        assertEquals(rule, Violations.kebab(constraint));
    }
}
