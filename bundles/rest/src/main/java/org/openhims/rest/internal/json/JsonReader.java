// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.rest.OptionalBody;

/** Reads the body of a request. */
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonReader implements MessageBodyReader<Object> {

    private final ObjectMapper mapper;

    public JsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != byte[].class && type != String.class && type != InputStream.class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        byte[] body = in.readAllBytes();
        List<FieldError> unknown = new ArrayList<>();
        Object value = body.length == 0 ? null : read(body, generic, unknown);
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        if (value == null && Arrays.stream(annotations).noneMatch(OptionalBody.class::isInstance)) {
            throw new ProblemException(new Problem("json.missing", 400, List.of(), Map.of()));
        }
        return value;
    }

    private Object read(byte[] body, Type type, List<FieldError> unknown) throws IOException {
        try {
            return mapper.readerFor(mapper.constructType(type)).withAttribute(Mapping.UNKNOWN, unknown).readValue(body);
        } catch (JsonProcessingException e) {
            if (unknown.isEmpty()) {
                throw Mistakes.of(e);
            }
            throw Problem.invalid(unknown);
        }
    }
}
