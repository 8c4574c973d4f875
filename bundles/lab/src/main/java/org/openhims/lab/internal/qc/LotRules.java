// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openhims.lab.Analyte;
import org.openhims.lab.quality.ControlLot;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** What a control lot must keep to. */
final class LotRules {

    /** Of a patient's specimen, whose results would be taken for controls. */
    private static final String ACCESSION = "[1-5]\\d{9}";
    private static final int NAME = 40;
    private static final int DEVICE = 60;
    private static final int LEVELS = 6;

    private final List<FieldError> errors = new ArrayList<>();

    private LotRules() {
    }

    /** @param analyte of the lot; null when there is none of this code */
    static void check(ControlLot lot, Analyte analyte) {
        LotRules rules = new LotRules();
        rules.text("control", lot.control(), NAME);
        rules.require(lot.control() == null || !lot.control().strip().matches(ACCESSION), "control", "lab.control.accession");
        rules.text("lot", lot.lot(), NAME);
        rules.require(analyte != null && analyte.numeric(), "analyte", "lab.control.analyte");
        rules.require(analyte == null || lot.unit() == null || Objects.equals(lot.unit(), analyte.unit()), "unit", "one-of",
                analyte == null ? "" : String.valueOf(analyte.unit()));
        rules.require(lot.level() >= 1 && lot.level() <= LEVELS, "level", "limit", 1, LEVELS);
        rules.require(lot.device() == null || !lot.device().isBlank() && lot.device().length() <= DEVICE, "device", "size", 1, DEVICE);
        rules.require(lot.mean() != null, "mean", "not-null");
        rules.require(lot.sd() != null && lot.sd().signum() > 0, "sd", "positive");
        rules.require(lot.expires() != null, "expires", "not-null");
        rules.require(lot.from() != null, "from", "not-null");
        rules.require(lot.expires() == null || lot.from() == null || !lot.expires().isBefore(lot.from()), "expires", "lab.limits");
        if (!rules.errors.isEmpty()) {
            throw Problem.invalid(rules.errors);
        }
    }

    private void text(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            errors.add(FieldError.of(field, "not-blank"));
        } else {
            require(text.length() <= most, field, "size", 1, most);
        }
    }

    private void require(boolean right, String field, String rule, Object... args) {
        if (!right) {
            errors.add(FieldError.of(field, rule, args));
        }
    }
}
