// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import org.openhims.lab.LabCatalogue;
import org.openhims.lab.Results;
import org.openhims.lab.Specimens;
import org.openhims.lab.micro.Cultures;

/** What the pages of cultures need of the laboratory. */
record CultureServices(Cultures cultures, Specimens specimens, LabCatalogue catalogue, Results results) {
}
