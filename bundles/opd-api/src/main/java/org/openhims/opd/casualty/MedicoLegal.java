// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Medico-legal records. 404 {@code opd.mlc.unknown}. They stand in no longitudinal record. Permissions: {@code opd.mlc.read},
 * {@code opd.mlc.write}.
 */
@ProviderType
public interface MedicoLegal {

    /** Signs the record of an emergency and gives it its number. 409 {@code opd.mlc.exists} with {@code mlc}; 404 {@code opd.case.unknown}. */
    Mlc register(Caller by, String emergency, NewMlc told);

    Mlc get(Caller by, String id);

    /** The year's, by number. */
    List<Mlc> ofYear(Caller by, int year);

    /** Adds to the record, 1 to 4000 characters. */
    Mlc addendum(Caller by, String id, String text);

    /** Notes that something went from hand to hand. */
    Mlc handOver(Caller by, String id, Mlc.Handover what);

    /** The intimation to the police station, A4, in the caller's language. */
    Sheet intimation(Caller by, String id);
}
