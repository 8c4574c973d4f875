// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One demo node for all suites that leave it as usable as they found it; started when the first asks, stopped after the last. */
public final class SharedNode implements ParameterResolver {

    private record Running(Node node) implements CloseableResource {
        @Override
        public void close() {
            node.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Node.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(SharedNode.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(Node.demo(freshHome("shared")).start()), Running.class).node();
    }

    /** An empty home below {@code target}. */
    public static Path freshHome(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
            return Files.createTempDirectory(parent, name + '-');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
