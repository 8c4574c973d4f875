// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.stream.Collectors;
import org.openhims.registration.Consents;
import org.openhims.registration.Household;
import org.openhims.registration.Household.Member;
import org.openhims.registration.Households;
import org.openhims.ui.Session;

/** With whom a patient lives and what the patient agreed to, each in a line; what is not known is a dash. */
record Belonging(Session session, Households households, Consents consents) {

    String of(String field, String uhid) {
        String text = field.equals("household") ? households.of(session.caller(), uhid).map(home -> home(home, uhid)).orElse("") : agreed(uhid);
        return text.isEmpty() ? Told.NOTHING : text;
    }

    private String home(Household home, String uhid) {
        String relation = home.members().stream().filter(member -> member.uhid().equals(uhid)).map(Member::relation).findFirst()
                .map(one -> session.t("uiregistration.relation." + one)).orElse("");
        String head = home.head() == null ? Told.NOTHING : session.banner(home.head()).name();
        return session.t("uiregistration.merge.home", head, relation, home.members().size());
    }

    private String agreed(String uhid) {
        return consents.of(session.caller(), uhid).stream().filter(consent -> consent.withdrawn() == null)
                .map(consent -> session.t("uiregistration.consent.purpose." + consent.purpose())).distinct().collect(Collectors.joining(", "));
    }
}
