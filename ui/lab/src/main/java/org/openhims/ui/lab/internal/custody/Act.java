// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.custody;

import java.util.List;
import java.util.Locale;
import org.openhims.ui.Icon;

/** What can be done with a medico-legal specimen, and what has to be said of it; its text is {@code uilab.custody.act.<code>}. */
enum Act {
    SEAL(Icon.LOCK, "witness", "seal", "note"),
    HAND_OVER(Icon.PEOPLE, "toUser", "reason", "intact"),
    ACCEPT(Icon.CHECK, "intact", "note"),
    REFUSE(Icon.CLOSE, "reason"),
    /** The offer is taken back by who made it. */
    WITHDRAW(Icon.UNDO, "reason"),
    GIVE_OUT(Icon.SKIP, "toPerson", "document", "reason", "intact"),
    TAKE_BACK(Icon.UNDO, "intact", "note"),
    OPEN(Icon.TUBE, "reason"),
    RESEAL(Icon.LOCK, "witness", "seal"),
    RELEASE(Icon.SIGN, "document", "reason"),
    DISCARD(Icon.CLOSE, "witness", "how");

    private final Icon icon;
    private final List<String> fields;

    Act(Icon icon, String... fields) {
        this.icon = icon;
        this.fields = List.of(fields);
    }

    Icon icon() {
        return icon;
    }

    /** Names as the service has them. */
    List<String> fields() {
        return fields;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
