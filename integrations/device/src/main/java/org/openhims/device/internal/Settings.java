// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Duration;
import java.time.Period;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the facility may set, in {@code etc/org.openhims.device.cfg}. */
@Component(service = Settings.class, configurationPid = "org.openhims.device")
public final class Settings {

    private final Config config;

    /** The settings with their defaults. */
    public @interface Config {

        /** How long an answer waits for the laboratory; a message that it has not got by then is acknowledged and pending. */
        int waitMillis() default 2000;

        /** How often the laboratory may fail on a message before it waits for a person. */
        int attempts() default 5;

        /** How long the bytes of finished messages are kept. */
        int retentionDays() default 365;

        /** A device that asks for all that waits is told of what came in so many days. */
        int queryDays() default 3;

        /** {@code refuse}; {@code generic} lets them use the generic profile; {@code demo} does so on a demo node only. */
        String unknownSenders() default "demo";
    }

    @Activate
    public Settings(Config config) {
        this.config = config;
    }

    Duration patience() {
        return Duration.ofMillis(config.waitMillis());
    }

    int attempts() {
        return config.attempts();
    }

    Period retention() {
        return Period.ofDays(config.retentionDays());
    }

    int queryDays() {
        return config.queryDays();
    }

    boolean takesUnknownSenders(boolean demo) {
        return config.unknownSenders().equals("generic") || config.unknownSenders().equals("demo") && demo;
    }
}
