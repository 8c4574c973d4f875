// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import org.openhims.lab.LabCatalogue;
import org.openhims.lab.outside.Dispatches;
import org.openhims.lab.outside.OutsideLaboratories;

/** What the page of the other laboratories asks. */
record OutsideServices(OutsideLaboratories laboratories, Dispatches dispatches, LabCatalogue catalogue) {
}
