// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Recognises what is typed or scanned into the one field in the header, registered as a service while the module runs. */
@ConsumerType
public interface SearchContribution {

    /**
     * Something that was found.
     *
     * @param title what a person recognises it by
     * @param detail the rest of the line
     * @param path where to go
     * @param certain the entry names exactly this, as a scan does: the screen goes there without asking
     */
    record Hit(String title, String detail, String path, Icon icon, boolean certain) {
    }

    /**
     * What the entry stands for; empty when it is none of this module's things or the caller may not see them. A code that is
     * recognised but refused, such as a forged card, throws a {@link org.openhims.platform.ProblemException} that says why.
     */
    List<Hit> find(Session session, String entry);
}
