// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.board;

import java.time.LocalDate;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What heads of departments look at. Permission {@code opd.figures.read}; no person's data, hence no audit. */
@ProviderType
public interface Figures {

    /**
     * @param day today for null
     * @param department code; all for null
     */
    DayFigures day(Caller by, LocalDate day, String department);
}
