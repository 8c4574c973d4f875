// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bundle is in exactly one feature; all APIs are in {@code hims-api}. */
class FeatureRulesTest {

    private static final Pattern FEATURE = Pattern.compile("(?s)<feature name=\"([\\w-]+)\".*?\\n\\s*</feature>");

    static Stream<Built> ours() {
        return Built.all().stream().filter(bundle -> !bundle.header("Fragment-Host").isEmpty() || !bundle.library());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachBundleIsInOneFeature(Built bundle) {
        Path collected = Built.tree().resolve("features/target/feature/feature.xml");
        Matcher feature = FEATURE.matcher(Built.read(collected));
        List<String> in = feature.results().filter(f -> f.group().contains("/" + bundle.artifact() + "/"))
                .map(f -> f.group(1)).toList();
        String expected = bundle.name().endsWith("-api") && !bundle.top().equals("ui") ? "hims-api" : null;
        assertEquals(1, in.size(), () -> bundle + " is in " + in);
        if (expected != null) {
            assertEquals(expected, in.get(0), bundle::toString);
        }
    }
}
