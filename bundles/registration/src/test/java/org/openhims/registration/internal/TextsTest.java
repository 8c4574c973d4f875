// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Permission;
import org.openhims.registration.Coverage;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.Identity;
import org.openhims.registration.PatientImport;
import org.openhims.registration.internal.csv.Column;

class TextsTest {

    private final Properties english = texts("en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Properties hindi = texts("hi");

        assertEquals(english.stringPropertyNames(), hindi.stringPropertyNames());
        assertFalse(hindi.values().stream().anyMatch(text -> text.toString().isBlank()));
    }

    @Test
    void everyKeyThatTheCodeMakesHasAText() {
        Stream<String> permissions = new RegistrationPermissions().permissions().stream().map(Permission::name).map("permission."::concat);
        Stream<String> forms = Arrays.stream(IdentifierType.values()).map(IdentifierForm::rule).map("rule."::concat);
        Stream<String> schemes = Arrays.stream(Coverage.Scheme.values()).map(scheme -> "registration.scheme." + scheme);
        Stream<String> rules = Stream.of("aadhaar", "age", "allergies", "birthdate", "birthdate.future", "birthdate.old", "birthdate.or.age",
                "bloodgroup", "control", "lgd", "mobile", "name", "registration.pin", "death.early", "death.future",
                "newborn.mother", "newborn.old", "newborn.order", "photo.kind", "photo.size", "photo.dots", "photo.broken", "place.columns", "place.none", "place.code",
                "place.name", "place.pin").map("rule."::concat);
        Stream<String> reasons = Stream.of("identifier", "name", "name.similar", "birthDate", "birthDate.near", "mobile", "address", "moment")
                .map("registration.reason."::concat);
        Stream<String> warnings = Stream.of(IdentifierType.ABHA, IdentifierType.EPIC)
                .map(type -> "registration.warning." + type.name().toLowerCase(Locale.ROOT));

        Stream<String> identities = Arrays.stream(Identity.values()).map(identity -> "registration.identity." + identity);
        Stream<String> problems = Stream.of("alive", "dead", "identified", "identity.known", "identity.temporary", "identity.sex", "newborn.known")
                .map("problem.patient."::concat);

        Stream<String> columns = Arrays.stream(Column.values()).map(Column::text);
        Stream<String> states = Arrays.stream(PatientImport.State.values()).map(state -> "registration.import.state." + state);
        Stream<String> imports = Stream.of("encoding", "long", "quote", "broken", "empty", "header", "twice", "sex", "date", "age", "scheme", "died",
                "certain", "likely").map("rule.import."::concat);

        List<String> missing = Stream.of(columns, states, imports, problems, identities, permissions, forms, schemes, rules, reasons, warnings).flatMap(keys -> keys)
                .filter(key -> !english.containsKey(key)).toList();

        assertTrue(missing.isEmpty(), missing.toString());
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        String path = "/OSGI-INF/l10n/messages_" + language + ".properties";
        try (Reader reader = new InputStreamReader(RegistrationPermissions.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
