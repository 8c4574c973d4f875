// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a card tells whoever treats its holder where there is no network, as it was known when the card was issued. It helps asking the
 * right questions; it is no laboratory report.
 *
 * @param bloodGroup such as {@code AB+}, never to be relied on for a transfusion; null when not known
 * @param bloodGroupVerified found by a laboratory; otherwise reported by the holder
 * @param allergies {@code RECORDED}, {@code NONE_KNOWN} or {@code NOT_ASKED}
 * @param substances as recorded
 * @param more whether there was no room for all of them
 * @param asOf the day on which this was known
 * @param scheme who pays; null when not known
 */
public record Clinical(String bloodGroup, boolean bloodGroupVerified, String allergies, List<String> substances, boolean more,
        LocalDate asOf, Set<Flag> flags, String scheme) {

    /** A chronic state that matters in an emergency and carries no stigma. The order is that of the card's bits and never changes. */
    public enum Flag { DIABETES, HYPERTENSION, HEART, ASTHMA, EPILEPSY, KIDNEY, BLEEDING, PREGNANCY }

    public Clinical {
        substances = List.copyOf(substances);
        flags = Set.copyOf(flags);
    }
}
