// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.Money;

/** What was collected in each hour of the day, as bars. */
final class HourBars extends Span {

    private static final long serialVersionUID = 1L;
    private static final double HEIGHT = 100;
    private static final double STEP = 20;
    private static final int EVERY = 3;

    /** @param label what a screen reader says */
    HourBars(List<Money> hours, String label) {
        setId("book-hours");
        getElement().setAttribute("role", "img").setAttribute("aria-label", label).setProperty("innerHTML", svg(hours));
        getStyle().set("display", "block").set("max-width", "48rem").set("color", "var(--h-action, #0b6b6b)");
    }

    static String svg(List<Money> hours) {
        double most = Math.max(hours.stream().mapToLong(Money::paise).max().orElse(0), 1);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\" style=\"display:block;width:100%%\">",
                STEP * hours.size(), HEIGHT + STEP));
        for (int hour = 0; hour < hours.size(); hour++) {
            double height = Math.max(hours.get(hour).paise() / most * HEIGHT, 1);
            svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"currentColor\"/>",
                    hour * STEP + 2, HEIGHT - height, STEP - 4, height));
            if (hour % EVERY == 0) {
                svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" text-anchor=\"middle\" fill=\"currentColor\">%d</text>",
                        hour * STEP + STEP / 2, HEIGHT + STEP - 5, hour));
            }
        }
        return svg.append("</svg>").toString();
    }
}
