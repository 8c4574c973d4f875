// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Birth, death, and people of whom nobody knows who they are. Each change is told as {@link RegistrationEvent.Corrected}. */
@ProviderType
public interface LifeEvents {

    /** A temporary identity at once, called Unknown and the end of the UHID. Permission {@code patient.register}. */
    Patient unknown(Caller by, UnknownPerson person);

    /**
     * Somebody unknown turns out to be somebody registered: both numbers stay good and mean the known person, whose allergies are those of
     * both from now on. A person who was never registered is corrected in place of this. Permission {@code patient.correct}.
     *
     * @param reason how it is known, 3 to 200 characters
     * @return the known patient
     * @throws org.openhims.platform.ProblemException 409 {@code patient.identity.known} when the first is no unknown person,
     *         {@code patient.identity.temporary} when the second is one, {@code patient.identity.sex} when the sexes differ,
     *         {@code patient.dead} when the known person had died before
     */
    Patient identify(Caller by, String temporary, String known, String reason);

    /**
     * A child with a UHID of its own and the link on both. Permission {@code patient.register}.
     *
     * @throws org.openhims.platform.ProblemException 409 {@code patient.newborn.known} with {@code uhid} when this child of the birth is
     *         registered already
     */
    Patient newborn(Caller by, Newborn child);

    /** 409 {@code patient.dead} when it is known already. Permission {@code patient.death}. */
    Patient died(Caller by, String uhid, Death death);

    /** The death was recorded wrongly; 409 {@code patient.alive} when none was. Permission {@code patient.death}. */
    Patient alive(Caller by, String uhid, String reason);
}
