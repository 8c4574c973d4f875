// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.report;

import org.osgi.annotation.versioning.ProviderType;

/** Whether a report on paper is what the laboratory released: for whoever holds the paper, since nobody guesses its code. */
@ProviderType
public interface ReportChecks {

    /** @param code what the QR code on the report says, with or without the address before it */
    ReportCheck verify(String code);
}
