// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.openhims.platform.facility.Facility;

/** A hospital in India; a demo one until told otherwise. */
public final class TestFacility implements Facility {

    public boolean demo = true;

    @Override
    public Identity identity(Locale locale) {
        return new Identity("Test", "district-hospital", 7, null);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Kolkata");
    }

    @Override
    public LocalDate day(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    @Override
    public boolean demo() {
        return demo;
    }
}
