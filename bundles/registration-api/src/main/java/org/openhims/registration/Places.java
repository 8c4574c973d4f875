// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.io.Reader;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * States, districts, sub-districts and villages, imported from a facility's own files such as the downloads of the Local Government Directory.
 * A node without them is a normal node: nothing is found, and addresses are free text.
 */
@ProviderType
public interface Places {

    /** What an import did, or would do: how many rows it read, and places were new, changed, and as they were. */
    record Import(int rows, int added, int changed, int same, List<Fault> faults) {

        public Import {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A row that was left out.
     *
     * @param line of the file, the first being 1
     * @param rule {@code place.none}, {@code place.code}, {@code place.name} or {@code place.pin}
     * @param value the entry, or null
     */
    record Fault(long line, String rule, String value) {
    }

    /**
     * Villages and towns of which the name begins like this, in either script and in any spelling that sounds so; those of the facility's
     * sub-district first, then those of its district, then those of its state. Permission {@code patient.register}.
     *
     * @param q at least two letters; with fewer nothing is found
     * @param most 1 to 50
     */
    List<Place> find(Caller by, String q, int most);

    /**
     * Reads a CSV file with the columns of LGD downloads: for each of State, District, Sub-District and Village a Code, a Name (In English) and
     * perhaps a Name (In Local), and perhaps a Pincode. Columns may stand in any order, be absent, or be others. A place that is there is
     * brought up to date, so that a file may be read again. Permission {@code registration.places}.
     *
     * @param dryRun changes nothing
     * @throws org.openhims.platform.ProblemException 400 at {@code file} with {@code place.columns} when there is no column with codes
     */
    Import read(Caller by, Reader csv, boolean dryRun);
}
