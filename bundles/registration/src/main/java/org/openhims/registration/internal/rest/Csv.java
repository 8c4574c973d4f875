// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A file that is sent while it is written. */
final class Csv {

    static final String TYPE = "text/csv";

    private Csv() {
    }

    static Response answer(String name, Consumer<Writer> content) {
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try {
                content.accept(writer);
            } catch (UncheckedIOException e) {
                // The client has left.
                throw e.getCause();
            }
            writer.flush();
        };
        return Response.ok(body, TYPE + ";charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"').build();
    }
}
