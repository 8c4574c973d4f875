// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Which files of features the distribution begins with, as Karaf's own settings say. */
record ShippedFeatures(Path etc) {

    List<URI> files() {
        Path settings = etc.resolve("org.apache.karaf.features.cfg");
        if (!Files.exists(settings)) {
            return List.of();
        }
        try (Reader reader = Files.newBufferedReader(settings)) {
            Properties properties = new Properties();
            properties.load(reader);
            return Arrays.stream(properties.getProperty("featuresRepositories", "").split(",")).map(String::strip)
                    .filter(file -> !file.isEmpty()).map(URI::create).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
