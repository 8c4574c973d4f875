// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.problem;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openhims.platform.FieldError;
import org.openhims.platform.PartialDate;
import org.openhims.platform.Problem;

/** Reads the parameters in a path or a query; a wrong one is a 400 that names it, not JAX-RS's 404. */
public final class ParameterConverters implements ParamConverterProvider {

    private record Kind(String rule, Function<String, Object> parse) {
    }

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(int.class, new Kind("type", Integer::valueOf)),
            Map.entry(Integer.class, new Kind("type", Integer::valueOf)),
            Map.entry(long.class, new Kind("type", Long::valueOf)),
            Map.entry(Long.class, new Kind("type", Long::valueOf)),
            Map.entry(boolean.class, new Kind("type", ParameterConverters::yesOrNo)),
            Map.entry(Boolean.class, new Kind("type", ParameterConverters::yesOrNo)),
            Map.entry(LocalDate.class, new Kind("date", LocalDate::parse)),
            Map.entry(Instant.class, new Kind("time", Instant::parse)),
            Map.entry(PartialDate.class, new Kind("date", PartialDate::parse)));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Kind kind = type.isEnum() ? new Kind("one-of", text -> constant(type, text)) : KINDS.get(type);
        String field = Arrays.stream(annotations).map(Violations::name).filter(Objects::nonNull).findFirst().orElse("");
        return kind == null ? null : new Converter<>(type, kind, field);
    }

    private record Converter<T>(Class<T> type, Kind kind, String field) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) kind.parse().apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw Problem.invalid(type.isEnum() ? FieldError.of(field, "one-of", String.join(", ",
                        Arrays.stream(type.getEnumConstants()).map(Object::toString).toList())) : FieldError.of(field, kind.rule()));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.toString().equals(text)).findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
