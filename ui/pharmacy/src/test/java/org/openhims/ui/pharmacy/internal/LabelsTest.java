// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;

class LabelsTest {

    private static final Element PARACETAMOL = Element.Text.bold("Paracetamol 500 mg", 8);
    private static final Element CETIRIZINE = Element.Text.bold("Cetirizine 10 mg", 8);

    private static Sheet label(Element drug) {
        return new Sheet("label", Sheet.Paper.LABEL, Locale.ENGLISH, List.of(drug));
    }

    @Test
    void twoDrugsAreTwoLabelsOfOnePrint() {
        Sheet both = Labels.together(List.of(label(PARACETAMOL), label(CETIRIZINE)));
        assertEquals(List.of(PARACETAMOL, new Element.Break(), CETIRIZINE), both.elements());
        assertEquals(Sheet.Paper.LABEL, both.paper());
    }
}
