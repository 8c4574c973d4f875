// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.util.List;
import java.util.Locale;
import org.openhims.opd.Finding;
import org.openhims.opd.Finding.Check;
import org.openhims.opd.Finding.Verdict;
import org.openhims.platform.text.Texts;

/** Collects what is found of one line, in words. */
record Findings(Texts texts, Locale locale, int line, List<Finding> found) {

    /** @param about what the text {@code opd.finding.<reason>} speaks of */
    void warn(Check check, String reason, Object... about) {
        found.add(new Finding(line, check, Verdict.WARNING, texts.text(locale, "opd.finding." + reason, about)));
    }

    void notChecked(Check check, String reason, Object... about) {
        found.add(new Finding(line, check, Verdict.NOT_CHECKED, texts.text(locale, "opd.finding." + reason, about)));
    }

    String text(String key) {
        return texts.text(locale, key);
    }
}
