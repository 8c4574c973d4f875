// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhims.platform.FieldError;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.FacilitySettings.Settings;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

class FacilitySettingsServiceTest {

    private final Caller admin = new Caller("admin", "Admin", Set.of("facility.manage"), "", Locale.ENGLISH, null, null);
    private final TrailOfTests trail = new TrailOfTests();
    private Dictionary<String, Object> written = new Hashtable<>(Map.of("kind", "aam"));
    private final FacilitySettingsService service = new FacilitySettingsService(
            new FacilityService(false, Stub.of(FacilityService.Config.class, Map.of())),
            Stub.of(ConfigurationAdmin.class, Map.of("getConfiguration", pid -> configuration())), trail.trail());

    @SuppressWarnings("unchecked")
    private Configuration configuration() {
        return Stub.of(Configuration.class, Map.of("getProperties", args -> written, "update", args -> {
            written = (Dictionary<String, Object>) args[0];
            return null;
        }));
    }

    @Test
    void tellsWhatIsSet() {
        assertEquals(new Settings("Narmada Vihar District Hospital", "नर्मदा विहार ज़िला अस्पताल", 7, null, "Asia/Kolkata"), service.settings(admin));
    }

    @Test
    void writesWhatIsNewAndKeepsTheRest() {
        service.change(admin, new Settings("Tapti Hospital", "ताप्ती अस्पताल", 23, "IN2310000123", "Asia/Kolkata"));
        assertEquals("Tapti Hospital", written.get("name.en"));
        assertEquals("ताप्ती अस्पताल", written.get("name.hi"));
        assertEquals("23", written.get("state.code"));
        assertEquals("aam", written.get("kind"));
        assertEquals(1, trail.entries.stream().filter(entry -> entry.startsWith("admin facility.manage ")).count());
    }

    @Test
    void namesEachFieldThatCannotBe() {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> service.change(admin, new Settings(" ", "अ".repeat(121), 0, "IN12", "Asia/Dehli")));
        assertEquals(List.of("nameEn", "nameHi", "stateCode", "hfrId", "zone"),
                refused.problem().errors().stream().map(FieldError::field).toList());
        assertEquals("aam", written.get("kind"));
        assertEquals(List.of(), trail.entries);
    }

    @Test
    void whoMayNotChangesNothing() {
        Caller clerk = new Caller("clerk", "Clerk", Set.of("modules.read"), "", Locale.ENGLISH, null, null);
        assertThrows(ProblemException.class, () -> service.settings(clerk));
        assertThrows(ProblemException.class, () -> service.change(clerk, service.settings(admin)));
    }
}
