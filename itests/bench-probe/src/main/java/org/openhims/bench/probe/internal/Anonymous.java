// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** What a REST resource costs at the least: no sign-in, no checks, the same answer as the one that it is compared with. */
@Path("anonymous")
@Produces(MediaType.APPLICATION_JSON)
public final class Anonymous {

    private volatile Map<String, Object> answer = Map.of();

    void answers(Map<String, Object> value) {
        answer = value;
    }

    @GET
    public Map<String, Object> get() {
        return answer;
    }

    /** Jackson with nothing around it. */
    @Produces(MediaType.APPLICATION_JSON)
    static final class Writer implements MessageBodyWriter<Object> {

        private final ObjectMapper mapper;

        Writer(ObjectMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return true;
        }

        @Override
        public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
                MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
            out.write(mapper.writeValueAsBytes(value));
        }
    }
}
