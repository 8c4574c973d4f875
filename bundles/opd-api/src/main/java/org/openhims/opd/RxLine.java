// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A drug of a prescription.
 *
 * @param drug code of {@link Drugs}; null for a drug in words only
 * @param name generic name, strength and form; taken from the list for a drug of the list
 * @param brand the brand that must be given; null for a prescription by the generic name, which another brand may serve
 * @param dose of one intake, in {@code unit}; above 0, at most 10 000, at most three decimals
 * @param unit the form's when null; must be told for injections and drugs in words
 * @param route oral when null for what is swallowed, otherwise the form's usual one
 * @param days of the course, 1 to 180; null for {@link RxFrequency#STAT} only
 * @param quantity how much to give out, in {@code unit} or packs ({@link DoseUnit#byPack}); reckoned from the rest when null, and must be told for
 *        {@link RxFrequency#SOS}
 * @param food null when it does not matter
 * @param instructions for the patient, at most 200 characters; may be null
 * @param reason why it is prescribed in spite of what was found against it, at most 200 characters; may be null
 */
public record RxLine(@Size(max = 80) String drug, @Size(max = 160) String name, @Size(max = 80) String brand, @NotNull BigDecimal dose,
        DoseUnit unit, RxRoute route, @NotNull RxFrequency frequency, Integer days, Integer quantity, RxFood food,
        @Size(max = 200) String instructions, @Size(max = 200) String reason) {
}
