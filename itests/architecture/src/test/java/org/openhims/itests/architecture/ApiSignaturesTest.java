// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an API bundle may speak of: Java, OSGi and validation annotations, other APIs, and persistence in the store package alone. */
class ApiSignaturesTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final List<String> ANYWHERE = List.of("java.", "javax.security.auth.", "javax.imageio.", "org.osgi.annotation.", "jakarta.validation.", "org.openhims.");

    static Stream<Built> apis() {
        return Built.all().stream().filter(Built::api).filter(bundle -> bundle.top().equals("bundles"));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void onlyPlainTypesAreSpokenOf(Built bundle) {
        List<String> wrong = new ArrayList<>();
        for (Path source : bundle.sources()) {
            Matcher imports = IMPORT.matcher(Built.read(source));
            while (imports.find()) {
                String type = imports.group(1);
                boolean persistence = type.startsWith("jakarta.persistence.") && source.toString().contains("/platform/store/");
                if (!persistence && ANYWHERE.stream().noneMatch(type::startsWith)) {
                    wrong.add(source.getFileName() + ": " + type);
                }
            }
        }
        assertEquals(List.of(), wrong, bundle::toString);
    }

    @ParameterizedTest
    @MethodSource("apis")
    void everyPackageHasAVersion(Built bundle) {
        for (String exported : bundle.exported()) {
            assertTrue(bundle.header("Export-Package").get(exported).getVersion() != null, exported);
            Path info = bundle.folder().resolve("src/main/java").resolve(exported.replace('.', '/')).resolve("package-info.java");
            assertTrue(Files.exists(info) && Built.read(info).contains("@org.osgi.annotation.versioning.Version"), info::toString);
        }
    }
}
