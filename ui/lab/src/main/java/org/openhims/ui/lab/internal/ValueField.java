// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.Analyte;
import org.openhims.lab.Flag;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.Specimen;
import org.openhims.lab.Ucum;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;

/** Takes the value of one analyte; its range stands below, its flag beside it while it is typed. */
final class ValueField extends TextField {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    /** @param ranges of the analyte */
    ValueField(Session session, String id, Analyte analyte, List<ReferenceRange> ranges, Specimen specimen) {
        setId(id);
        setLabel(analyte.name() + (analyte.unit() == null ? "" : " · " + Ucum.shown(analyte.unit())));
        setMaxLength(MOST);
        addClassName("h-long-label");
        Optional<ValueHint> hint = analyte.numeric() ? ValueHint.of(ranges, specimen, session.formats().today()) : Optional.empty();
        String range = hint.map(ValueHint::text).orElse("");
        setHelperText(range.isEmpty() ? session.t("uilab.range.none") : session.t("uilab.enter.range", range));
        addValueChangeListener(e -> hint.ifPresent(known -> flag(session, known.flag(getValue()))));
    }

    private void flag(Session session, Flag flag) {
        setSuffixComponent(flag == null ? null : new Chip(ResultCells.tone(flag), session.t("uilab.flag." + flag)));
    }
}
