// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import java.util.Map;
import org.openhims.billing.ReceiptStatus;
import org.openhims.billing.RefundStatus;
import org.openhims.billing.ShiftStatus;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Tone;

/** How far something is, by colour and in words. */
final class States {

    private static final Map<Enum<?>, Tone> TONES = Map.of(ReceiptStatus.PENDING, Tone.WAITING, ReceiptStatus.CONFIRMED, Tone.DONE,
            ReceiptStatus.CANCELLED, Tone.PLAIN, RefundStatus.PENDING, Tone.WAITING, RefundStatus.APPROVED, Tone.DONE, RefundStatus.REJECTED,
            Tone.PLAIN, ShiftStatus.OPEN, Tone.INFO, ShiftStatus.CLOSED, Tone.WAITING, ShiftStatus.ACCEPTED, Tone.DONE);

    private States() {
    }

    static Chip chip(Session session, Enum<?> state) {
        return new Chip(TONES.getOrDefault(state, Tone.PLAIN), session.t("uibilling.state." + state));
    }
}
