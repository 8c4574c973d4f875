// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.FacilityService.Config;

class FacilityServiceTest {

    private final FacilityService facility = new FacilityService(true, Stub.of(Config.class, Map.of()));

    private static Config config(String property, Object value) {
        return Stub.of(Config.class, Map.of(property, args -> value));
    }

    @Test
    void standsForADistrictHospitalUntilConfigured() {
        assertEquals("Narmada Vihar District Hospital", facility.identity(Locale.ENGLISH).name());
        assertEquals("नर्मदा विहार ज़िला अस्पताल", facility.identity(Locale.forLanguageTag("hi-IN")).name());
        assertEquals("district-hospital", facility.identity(Locale.ENGLISH).kind());
        assertEquals(7, facility.identity(Locale.ENGLISH).stateCode());
        assertNull(facility.identity(Locale.ENGLISH).hfrId());
        assertTrue(facility.demo());
    }

    @Test
    void theBusinessDayIsIndias() {
        assertEquals(LocalDate.of(2026, 11, 22), facility.day(Instant.parse("2026-11-22T18:29:59Z")));
        assertEquals(LocalDate.of(2026, 11, 23), facility.day(Instant.parse("2026-11-22T18:30:00Z")));
    }

    @Test
    void takesUpAChangeInPlace() {
        facility.modified(config("hfr_id", " IN0710000123 "));
        assertEquals("IN0710000123", facility.identity(Locale.ENGLISH).hfrId());
    }

    @Test
    void theAddressIsOfCitizensOrNone() {
        assertEquals(Optional.empty(), facility.address());
        facility.modified(config("address", " https://hospital.example.in/ "));
        assertEquals(Optional.of(URI.create("https://hospital.example.in")), facility.address());
        assertThrows(IllegalArgumentException.class, () -> facility.modified(config("address", "javascript:alert(1)")));
        assertThrows(IllegalArgumentException.class, () -> facility.modified(config("address", "https://hospital.example.in/#x")));
        assertEquals(Optional.of(URI.create("https://hospital.example.in")), facility.address());
    }

    @Test
    void keepsWhatItHadWhenAChangeIsWrong() {
        assertThrows(IllegalArgumentException.class, () -> facility.modified(config("hfr_id", "IN07")));
        assertThrows(IllegalArgumentException.class, () -> facility.modified(config("state_code", 0)));
        assertNull(facility.identity(Locale.ENGLISH).hfrId());
        assertEquals(7, facility.identity(Locale.ENGLISH).stateCode());
    }

    @Test
    void hindiThatSomebodyWroteIntoTheFileIsRead() {
        facility.modified(config("name_hi", new String("गंगा अस्पताल".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        assertEquals("गंगा अस्पताल", facility.identity(Locale.forLanguageTag("hi")).name());
        facility.modified(config("name_en", "Hôpital"));
        assertEquals("Hôpital", facility.identity(Locale.ENGLISH).name());
    }

    @Test
    void anUnknownZoneIsIndias() {
        facility.modified(config("zone", "Asia/Dehli"));
        assertEquals(ZoneId.of("Asia/Kolkata"), facility.zone());
    }
}
