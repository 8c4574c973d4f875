// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.math.BigDecimal;
import java.util.Optional;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.Susceptibility;

/** A value against a breakpoint. A value that is only known to lie below or above something decides only when all that it may be is on one side. */
final class Decision {

    private Decision() {
    }

    /** Empty when it does not decide. */
    static Optional<String> of(Breakpoint breakpoint, Susceptibility one) {
        return breakpoint.method().equals("disk") ? zone(breakpoint, one.value()) : concentration(breakpoint, one);
    }

    private static Optional<String> zone(Breakpoint breakpoint, BigDecimal millimetres) {
        if (millimetres.compareTo(breakpoint.susceptible()) >= 0) {
            return Optional.of("S");
        }
        return millimetres.compareTo(breakpoint.resistant()) <= 0 ? Optional.of("R") : Optional.ofNullable(breakpoint.between());
    }

    private static Optional<String> concentration(Breakpoint breakpoint, Susceptibility one) {
        boolean mayBeMore = one.comparator() != null && one.comparator().startsWith(">");
        boolean mayBeLess = one.comparator() != null && one.comparator().startsWith("<");
        if (!mayBeMore && one.value().compareTo(breakpoint.susceptible()) <= 0) {
            return Optional.of("S");
        }
        if (!mayBeLess && one.value().compareTo(breakpoint.resistant()) >= 0) {
            return Optional.of("R");
        }
        return mayBeMore || mayBeLess ? Optional.empty() : Optional.ofNullable(breakpoint.between());
    }
}
