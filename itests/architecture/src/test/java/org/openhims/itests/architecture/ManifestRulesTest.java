// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about who may import whom, checked on the manifests as they were built. */
class ManifestRulesTest {

    static Stream<Built> ours() {
        return Built.all().stream().filter(bundle -> !bundle.library());
    }

    static Stream<Built> providers() {
        return ours().filter(bundle -> !bundle.api());
    }

    @Test
    void theTreeHasBundles() {
        assertTrue(ours().count() >= 20, () -> ours().toList().toString());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aProviderExportsNothing(Built bundle) {
        boolean codec = bundle.name().startsWith("codec-");
        Set<String> exported = bundle.exported();
        assertTrue(codec || exported.isEmpty(), () -> bundle + " exports " + exported);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void nothingIsOptional(Built bundle) {
        assertEquals(List.of(), bundle.optionalImports(), bundle::toString);
        assertTrue(bundle.header("DynamicImport-Package").isEmpty(), bundle::toString);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void onlyAllowedModulesAreImported(Built bundle) {
        List<String> wrong = new ArrayList<>();
        for (String name : bundle.imported()) {
            if (!allowed(bundle, name.substring("org.openhims.".length()))) {
                wrong.add(name);
            }
        }
        assertEquals(List.of(), wrong, () -> bundle + " may not import these");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void oneNameEverywhere(Built bundle) {
        assertEquals("org.openhims." + bundle.dotted(), bundle.symbolicName().replace("-", "."));
        assertTrue(Built.read(bundle.folder().resolve("pom.xml")).contains("<artifactId>" + bundle.artifact() + "</artifactId>"),
                () -> bundle + " is not artifact " + bundle.artifact());
        Set<String> exported = new TreeSet<>(bundle.exported());
        exported.removeIf(p -> p.equals(apiPackage(bundle)) || p.startsWith(apiPackage(bundle) + '.'));
        assertEquals(Set.of(), exported, () -> bundle + " exports packages of another name");
    }

    @Test
    void thereIsNoCycle() {
        for (Built bundle : ours().filter(Built::api).toList()) {
            for (String imported : bundle.imported()) {
                Built other = owner(imported);
                boolean back = other.imported().stream().anyMatch(p -> owner(p).equals(bundle));
                assertTrue(!back || other.equals(bundle), () -> bundle + " and " + other + " import each other");
            }
        }
    }

    private static Built owner(String exported) {
        return Built.all().stream().filter(b -> b.exported().contains(exported)).findFirst()
                .orElseThrow(() -> new AssertionError("nobody exports " + exported));
    }

    /** The package that an API bundle carries: the module's name without the ending. */
    private static String apiPackage(Built bundle) {
        String dotted = bundle.dotted();
        String own = dotted.endsWith(".api") ? dotted.substring(0, dotted.length() - ".api".length()) : dotted;
        return "org.openhims." + own;
    }

    private static boolean allowed(Built bundle, String imported) {
        String module = imported.split("\\.")[0];
        if (module.equals("platform")) {
            return true;
        }
        String own = bundle.name().replace("-api", "");
        return switch (bundle.top()) {
            case "bundles" -> module.equals(own) || allowedService(own, module);
            case "integrations" -> allowedIntegration(bundle, module);
            default -> module.equals("ui") ? imported.equals("ui") || imported.equals("ui.parts") || bundle.api()
                    : isApi(imported);
        };
    }

    private static boolean allowedService(String own, String module) {
        return own.equals("demo") ? Dependencies.isService(module)
                : Dependencies.isService(own) && Dependencies.of(own).contains(module);
    }

    private static boolean allowedIntegration(Built bundle, String module) {
        if (bundle.name().startsWith("device-") && !bundle.api()) {
            return module.equals("device") || module.equals("codec");
        }
        boolean link = bundle.name().startsWith("link-") && module.equals("lib");
        return link || module.equals("device") || module.equals("codec") || Dependencies.isService(module);
    }

    private static boolean isApi(String imported) {
        return Built.all().stream().filter(Built::api).anyMatch(b -> b.exported().contains("org.openhims." + imported));
    }
}
