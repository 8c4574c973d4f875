// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.openhims.platform.facility.Facility;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads PID {@code org.openhims.facility}. A changed configuration is taken up in place, since every module depends on this one. */
@Component(service = Facility.class, configurationPid = "org.openhims.facility")
public final class FacilityService implements Facility {

    private static final Logger LOG = LoggerFactory.getLogger(FacilityService.class);
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.-]{1,120}(:\\d{1,5})?(/[\\w./-]{0,60})?");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** The properties {@code name.en}, {@code name.hi}, {@code kind}, {@code state.code}, {@code hfr.id}, {@code zone} and {@code address}. */
    public @interface Config {

        String name_en() default "Narmada Vihar District Hospital";

        String name_hi() default "नर्मदा विहार ज़िला अस्पताल";

        String kind() default "district-hospital";

        /** LGD code. */
        int state_code() default 7;

        /** Empty until registered. */
        String hfr_id() default "";

        String zone() default "Asia/Kolkata";

        /** Where citizens reach this node; empty when they do not. */
        String address() default "";
    }

    private record Facts(Identity english, Identity hindi, ZoneId zone, Optional<URI> address) {
    }

    private final boolean demo;
    private final AtomicReference<Facts> facts = new AtomicReference<>();

    @Activate
    public FacilityService(BundleContext context, Config config) {
        this(Boolean.parseBoolean(context.getProperty("hims.demo")), config);
    }

    FacilityService(boolean demo, Config config) {
        this.demo = demo;
        modified(config);
    }

    @Modified
    void modified(Config config) {
        int state = config.state_code();
        if (state < 1 || state > 99) {
            throw new IllegalArgumentException("org.openhims.facility: state.code must be 1 to 99, the LGD code of the state");
        }
        String hfrId = config.hfr_id().isBlank() ? null : config.hfr_id().trim();
        if (hfrId != null && !hfrId.matches("IN\\d{10}")) {
            throw new IllegalArgumentException("org.openhims.facility: hfr.id must be IN and ten digits");
        }
        facts.set(new Facts(new Identity(asWritten(config.name_en()), config.kind(), state, hfrId),
                new Identity(asWritten(config.name_hi()), config.kind(), state, hfrId), zone(config.zone()), address(config.address().trim())));
    }

    /** Karaf reads a configuration file as Latin-1 whatever it is; people write Hindi into it as UTF-8, which shows. */
    private static String asWritten(String read) {
        if (read.chars().allMatch(c -> c < 0x80) || read.chars().anyMatch(c -> c > 0xff)) {
            return read;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return read;
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.trim());
        } catch (DateTimeException e) {
            LOG.warn("org.openhims.facility: zone {} is not known; {} is used", name, INDIA);
            return INDIA;
        }
    }

    private static Optional<URI> address(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("org.openhims.facility: address must be as https://hospital.example.in");
        }
        return Optional.of(URI.create(text.replaceFirst("/+$", "")));
    }

    @Override
    public Optional<URI> address() {
        return facts.get().address;
    }

    @Override
    public Identity identity(Locale locale) {
        return "hi".equals(locale.getLanguage()) ? facts.get().hindi : facts.get().english;
    }

    @Override
    public ZoneId zone() {
        return facts.get().zone;
    }

    @Override
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    @Override
    public boolean demo() {
        return demo;
    }
}
