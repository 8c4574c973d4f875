// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openhims.platform.FieldError;

/** Broken Bean Validation constraints as a client understands them: the field's path in its JSON, and the rule. */
public final class Violations {

    /** What a rule's text may tell, in the order of its placeholders; a pattern would tell a user nothing. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of("size", List.of("min", "max"), "min", List.of("value"),
            "max", List.of("value"), "decimal-min", List.of("value"), "decimal-max", List.of("value"),
            "digits", List.of("integer", "fraction"));

    private Violations() {
    }

    /** @param method whose parameters they are about; null when they are about an object */
    public static List<FieldError> of(Method method, Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(violation -> error(method, violation))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::rule)).distinct().toList();
    }

    private static FieldError error(Method method, ConstraintViolation<?> violation) {
        String rule = kebab(violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName());
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object[] args = ARGUMENTS.getOrDefault(rule, List.of()).stream().map(attributes::get).filter(Objects::nonNull).toArray();
        return FieldError.of(field(method, violation.getPropertyPath()), rule, args);
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String field(Method method, Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            String name = switch (node.getKind()) {
                case PARAMETER -> parameter(method, node.as(Path.ParameterNode.class).getParameterIndex());
                case PROPERTY -> node.getName();
                default -> "";
            };
            append(field, node, name);
        }
        return field.toString();
    }

    private static void append(StringBuilder field, Path.Node node, String name) {
        if (node.isInIterable() && node.getKind() != ElementKind.PARAMETER) {
            field.append('[').append(node.getIndex() != null ? node.getIndex() : Objects.toString(node.getKey(), "")).append(']');
        }
        if (!name.isEmpty()) {
            field.append(field.isEmpty() ? "" : ".").append(name);
        }
    }

    /** The client's name of a parameter; empty for the body. */
    private static String parameter(Method method, int index) {
        return method == null ? "" : Arrays.stream(method.getParameterAnnotations()[index])
                .map(Violations::name).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** The name that a JAX-RS annotation gives to a parameter; null for any other annotation. */
    static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        if (annotation instanceof PathParam path) {
            return path.value();
        }
        if (annotation instanceof HeaderParam header) {
            return header.value();
        }
        if (annotation instanceof FormParam form) {
            return form.value();
        }
        if (annotation instanceof MatrixParam matrix) {
            return matrix.value();
        }
        return annotation instanceof CookieParam cookie ? cookie.value() : null;
    }
}
