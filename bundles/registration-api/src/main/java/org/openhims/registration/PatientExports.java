// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.io.Writer;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Gives the register away as a file that {@link PatientImports} reads. Permission {@code patient.export}. */
@ProviderType
public interface PatientExports {

    /**
     * Checks right and reason and notes both in the audit; nothing is written yet.
     *
     * @param reason 3 to 200 characters
     */
    Export open(Caller by, String reason);

    /** An export that may be written, once. */
    @ProviderType
    interface Export {

        /** Records in the register as it begins, also those that were merged into others and are left out. */
        long of();

        /**
         * Writes a CSV with a header in the caller's language. What a spreadsheet would take for a formula is made harmless.
         *
         * @param progress is told how many records were looked at
         * @return how many patients were written
         */
        long write(Writer out, java.util.function.LongConsumer progress);
    }
}
