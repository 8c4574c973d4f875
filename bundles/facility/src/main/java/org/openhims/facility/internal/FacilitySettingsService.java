// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.facility.FacilitySettings;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the configuration that {@link FacilityService} reads; Karaf keeps its file in step. */
@Component
public final class FacilitySettingsService implements FacilitySettings {

    private static final String MANAGE = "facility.manage";
    private static final int LONGEST_NAME = 120;
    private static final int MOST_STATES = 99;

    private final Facility facility;
    private final ConfigurationAdmin configurations;
    private final ModuleTrail trail;

    @Activate
    public FacilitySettingsService(@Reference Facility facility, @Reference ConfigurationAdmin configurations, @Reference ModuleTrail trail) {
        this.facility = facility;
        this.configurations = configurations;
        this.trail = trail;
    }

    @Override
    public Settings settings(Caller by) {
        by.require(MANAGE);
        Facility.Identity english = facility.identity(Locale.ENGLISH);
        return new Settings(english.name(), facility.identity(Locale.forLanguageTag("hi")).name(), english.stateCode(), english.hfrId(),
                facility.zone().getId());
    }

    @Override
    public void change(Caller by, Settings settings) {
        by.require(MANAGE);
        List<FieldError> wrong = wrong(settings);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        trail.note(by, MANAGE, "facility=" + settings);
        try {
            Configuration configuration = configurations.getConfiguration("org.openhims.facility", "?");
            Dictionary<String, Object> values = configuration.getProperties() == null ? new Hashtable<>() : configuration.getProperties();
            values.put("name.en", settings.nameEn().strip());
            values.put("name.hi", settings.nameHi().strip());
            values.put("state.code", Integer.toString(settings.stateCode()));
            values.put("hfr.id", settings.hfrId() == null ? "" : settings.hfrId());
            values.put("zone", settings.zone());
            configuration.update(values);
        } catch (IOException e) {
            throw Problem.conflict("facility.unwritten", Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private static List<FieldError> wrong(Settings settings) {
        List<FieldError> wrong = new ArrayList<>();
        name(wrong, "nameEn", settings.nameEn());
        name(wrong, "nameHi", settings.nameHi());
        if (settings.stateCode() < 1 || settings.stateCode() > MOST_STATES) {
            wrong.add(FieldError.of("stateCode", "limit", 1, MOST_STATES));
        }
        if (settings.hfrId() != null && !settings.hfrId().matches("IN\\d{10}")) {
            wrong.add(FieldError.of("hfrId", "pattern"));
        }
        if (!known(settings.zone())) {
            wrong.add(FieldError.of("zone", "value"));
        }
        return wrong;
    }

    private static void name(List<FieldError> wrong, String field, String name) {
        if (name == null || name.isBlank()) {
            wrong.add(FieldError.of(field, "not-blank"));
        } else if (name.strip().length() > LONGEST_NAME) {
            wrong.add(FieldError.of(field, "size", 1, LONGEST_NAME));
        }
    }

    private static boolean known(String zone) {
        try {
            return zone != null && ZoneId.of(zone) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
