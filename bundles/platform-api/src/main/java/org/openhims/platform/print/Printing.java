// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.print;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Makes paper of sheets. */
@ProviderType
public interface Printing {

    /**
     * What became of a print.
     *
     * @param printer the printer that took it; null when none did, and the PDF is the way out
     * @param problem why the printer did not take it, as a text key; null when it did
     */
    record Outcome(String printer, String problem) {
    }

    /** The sheet as PDF 1.7 with embedded fonts. */
    byte[] pdf(Sheet sheet);

    /**
     * Sends the sheet to a configured printer (raw 9100 or CUPS); never throws for a printer that is away.
     *
     * @param printer the name of a configured printer, such as {@code counter-1}
     */
    Outcome print(Caller by, String printer, Sheet sheet);

    /** Names of the configured printers. */
    List<String> printers();
}
