// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.Optional;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Photos of patients, each made anew by the register as a small JPEG, so that nothing stays of what the camera wrote into the file, such as
 * where it was. To read, {@code patient.read}; to change, {@code patient.photo}. A photo that is replaced or removed stays in the history.
 */
@ProviderType
public interface Photos {

    /** The largest file that is taken. */
    int MOST_BYTES = 1_000_000;

    /** A JPEG of at most 480 by 640 dots; of a record that was merged or identified its own. 404 {@code patient.unknown}. */
    Optional<byte[]> of(Caller by, String uhid);

    /** The same for a banner: a JPEG of at most 120 by 160 dots. */
    Optional<byte[]> small(Caller by, String uhid);

    /**
     * Takes a JPEG or PNG, with both sides from 60 to 8000 dots; the camera's note of which side is up is heeded.
     *
     * @throws org.openhims.platform.ProblemException 400 at {@code photo} with {@code photo.kind}, {@code photo.size}, {@code photo.dots} or
     *         {@code photo.broken}; 409 {@code patient.merged} or {@code patient.identified} for a record that is another's
     */
    Patient put(Caller by, String uhid, byte[] picture);

    /** 404 {@code patient.photo.none} when there is none. */
    Patient remove(Caller by, String uhid, String reason);
}
