// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openhims.platform.Page;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.record.RecordItem;
import org.openhims.registration.Banner;
import org.openhims.ui.Session;
import org.openhims.ui.parts.PatientBanner;

/** A record on paper. */
final class RecordSheet {

    /** Facts on paper; what is older is said to be left out. */
    static final int MOST = 200;

    private RecordSheet() {
    }

    static Sheet of(Session session, String uhid, String shown, Page<RecordItem> page) {
        Banner patient = session.banner(uhid);
        List<Element> sheet = new ArrayList<>();
        sheet.add(Element.Text.bold(session.t("uiregistration.record") + ": " + patient.name(), 14));
        sheet.add(Element.Text.plain(PatientBanner.facts(session, patient), 10));
        sheet.add(Element.Text.plain(shown + " · " + session.t("uiregistration.record.printed", session.formats().dateTime(session.formats().now()),
                session.caller().user()), 9));
        sheet.add(new Element.Rule());
        for (RecordItem item : page.items()) {
            sheet.add(Element.Text.bold(session.formats().dateTime(item.at()) + "  " + item.title(), 10));
            String details = item.details().stream().map(detail -> detail.name() + ": " + detail.value()).collect(Collectors.joining("; "));
            sheet.add(Element.Text.plain(details, 9));
            sheet.add(new Element.Gap(1.5));
        }
        if (page.next() != null) {
            sheet.add(Element.Text.bold(session.t("uiregistration.record.older.left", MOST), 9));
        }
        return new Sheet(uhid, Sheet.Paper.A4, session.caller().locale(), sheet);
    }
}
