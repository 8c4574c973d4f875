// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.morning;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The lines of one module, registered as a service while the module runs. One that fails or takes more than three seconds is shown as
 * not available and keeps nobody else from the sheet.
 */
@ConsumerType
public interface MorningSource {

    /** Names the section: the text {@code morning.<name>} is its heading. */
    String name();

    /** Place of the section on the page: 10 to 49 what concerns patients, 50 to 99 what concerns the machine. */
    int order();

    /** At most eight lines, so that the sheet stays one page, from live data; the call is made by the node itself. */
    List<MorningLine> lines(Locale language);
}
