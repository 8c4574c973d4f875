// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;

/** The labels of all drugs that one patient takes home, as one print: a page of its own for each. */
final class Labels {

    private Labels() {
    }

    static Sheet together(List<Sheet> labels) {
        List<Element> all = new ArrayList<>();
        for (Sheet label : labels) {
            if (!all.isEmpty()) {
                all.add(new Element.Break());
            }
            all.addAll(label.elements());
        }
        Sheet first = labels.get(0);
        return new Sheet(first.title(), first.paper(), first.locale(), all);
    }
}
