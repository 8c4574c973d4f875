// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.openhims.billing.Category;
import org.openhims.platform.Money;
import org.openhims.platform.PartialDate;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.Coverage;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a facility decides about billing, and what follows from a date. */
@Component(service = Rules.class, configurationPid = "org.openhims.billing")
public final class Rules {

    /** {@code etc/org.openhims.billing.cfg}. */
    public @interface Config {

        /** The facility's UPI address, such as {@code hospital@bank}; without one no QR code is shown. */
        String upi_vpa() default "";

        /** How many days the registration fee is good for in the same department, that of the visit not counted. */
        int fee_days() default 7;
    }

    private static final int SENIOR = 60;
    private static final int CENTURY = 100;

    private final Facility facility;
    private final String vpa;
    private final int feeDays;

    @Activate
    public Rules(@Reference Facility facility, Config config) {
        this(facility, config.upi_vpa(), config.fee_days());
    }

    Rules(Facility facility, String vpa, int feeDays) {
        this.facility = facility;
        this.vpa = vpa.isEmpty() && facility.demo() ? "hims.demo@upi" : vpa;
        this.feeDays = feeDays;
    }

    int feeDays() {
        return feeDays;
    }

    /** April to March: {@code 2627} for a day between 1 April 2026 and 31 March 2027. */
    static String fiscalYear(LocalDate day) {
        int first = day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
        return String.format("%02d%02d", first % CENTURY, (first + 1) % CENTURY);
    }

    /** By the coverage that is good on the day, else by the age. */
    static Category category(Patient patient, LocalDate day) {
        Coverage coverage = patient.coverage();
        if (coverage != null && (coverage.validUntil() == null || !coverage.validUntil().isBefore(day))) {
            return Category.valueOf(coverage.scheme().name());
        }
        PartialDate born = patient.born();
        return born != null && born.age(day).getYears() >= SENIOR ? Category.SENIOR : Category.GENERAL;
    }

    /** The part of an amount that is tax, to the nearest paisa. */
    static Money tax(Money amount, int gst) {
        long whole = 100L + gst;
        return new Money((Math.multiplyExact(amount.paise(), gst) * 2 + whole) / (2 * whole));
    }

    /** What the QR code of a payment says (NPCI UPI linking specification); null without an address. */
    String upi(String receipt, Money amount) {
        return vpa.isEmpty() ? null : "upi://pay?pa=" + encoded(vpa) + "&pn=" + encoded(facility.identity(Locale.ENGLISH).name())
                + "&am=" + amount.plain() + "&cu=INR&tr=" + receipt;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
    }
}
