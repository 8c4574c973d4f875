// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.openhims.platform.FieldError;
import org.openhims.platform.Money;
import org.openhims.platform.PartialDate;

/** How records become JSON and JSON becomes records: strictly, so that a mistake is told and not guessed around. */
public final class Mapping {

    /** The attribute of a reader with the list that takes the unknown fields. */
    static final String UNKNOWN = "unknown";

    private static final int DEEPEST = 50;

    private Mapping() {
    }

    /** A mapper of its own for each application: its caches hold classes of modules. */
    public static ObjectMapper create() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withClassLoader(Mapping.class.getClassLoader()).withCache(
                        new com.fasterxml.jackson.databind.util.LRUMap<>(16, 400)))
                .addModule(new JavaTimeModule())
                .addModule(platformTypes())
                .addHandler(new UnknownFields())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .serializationInclusion(JsonInclude.Include.NON_NULL);
        for (CoercionInputShape shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            builder.withCoercionConfig(LogicalType.Textual, text -> text.setCoercion(shape, CoercionAction.Fail));
        }
        ObjectMapper mapper = builder.build();
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    private static SimpleModule platformTypes() {
        return new SimpleModule("platform")
                .addSerializer(Money.class, new ToStringSerializerBase(Money.class) {

                    private static final long serialVersionUID = 1L;

                    @Override
                    public String valueToString(Object value) {
                        return ((Money) value).plain();
                    }
                })
                .addDeserializer(Money.class, new TextReader<>(Money.class, Money::parse))
                .addSerializer(PartialDate.class, new ToStringSerializer(PartialDate.class))
                .addDeserializer(PartialDate.class, new TextReader<>(PartialDate.class, PartialDate::parse));
    }

    /** Of what is written as a text; what it throws means that the text is none. */
    private static final class TextReader<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "ill-formed");
            }
        }
    }

    /** Collects every unknown field of an input, so that the client is told of all at once. */
    private static final class UnknownFields extends DeserializationProblemHandler {

        @Override
        @SuppressWarnings("unchecked")
        public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser, JsonDeserializer<?> deserializer,
                Object bean, String name) throws IOException {
            if (!(context.getAttribute(UNKNOWN) instanceof List<?> found)) {
                return false;
            }
            ((List<FieldError>) found).add(FieldError.of(FieldPath.of(parser.getParsingContext().pathAsPointer()), "unknown-field"));
            parser.skipChildren();
            return true;
        }
    }
}
