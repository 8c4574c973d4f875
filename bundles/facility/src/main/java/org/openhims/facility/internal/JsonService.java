// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.ServiceScope;

/** One object per using bundle. Nothing in it is shared with another bundle: a shared type cache would hold classes of a bundle that is gone. */
@Component(service = Json.class, scope = ServiceScope.BUNDLE)
public final class JsonService implements Json {

    private static final int CACHED_TYPES = 500;

    private final ObjectMapper mapper;

    @Activate
    public JsonService() {
        // Not the default pool of buffers: that one parks them in thread-locals of other bundles' threads.
        JsonFactory factory = JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build();
        mapper = JsonMapper.builder(factory)
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, CACHED_TYPES)))
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            // Without the cause's message: it quotes the input, which may be a person's data and must not reach a log.
            throw new IllegalArgumentException("not a " + type.getSimpleName() + " in JSON, " + where(e));
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "no text"
                : "line " + e.getLocation().getLineNr() + " column " + e.getLocation().getColumnNr();
    }

    @Deactivate
    void forget() {
        mapper.getTypeFactory().clearCache();
    }
}
