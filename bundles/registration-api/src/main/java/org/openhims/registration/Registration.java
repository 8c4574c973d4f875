// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Changes the register. Permissions {@code patient.register}, {@code patient.correct}. */
@ProviderType
public interface Registration {

    /**
     * Gives the person a UHID and tells {@link RegistrationEvent.Registered}. With {@link NewPatient#downtime} the UHID is that of the
     * sticker, and the time that of the form; the same form once more gives the patient that it made.
     *
     * @throws org.openhims.platform.ProblemException 400 {@code value.invalid} with the fields at fault (rule {@code aadhaar} for a
     *         pasted Aadhaar number); 409 {@code patient.duplicate} with {@code candidates} (of {@link LikelyDuplicate}) when somebody
     *         is certainly the same and not in {@link NewPatient#notDuplicateOf};
     *         409 {@code patient.downtime.used} when another person was registered with the sticker
     */
    Patient register(Caller by, NewPatient person);

    /** Who may be the same person, likeliest first, at most ten; incomplete input is compared as far as it goes. */
    List<LikelyDuplicate> likelyDuplicates(Caller by, NewPatient person);

    /** What is odd but allowed, as text keys {@code registration.warning.<what>}, such as a wrong check digit of an ABHA number. */
    List<String> warnings(NewPatient person);

    /**
     * Replaces what is known of a patient and tells {@link RegistrationEvent.Corrected}. With a name of the person's own somebody unknown
     * is identified, and a newborn has its name.
     *
     * @param reason why, 3 to 200 characters
     * @throws org.openhims.platform.ProblemException 409 {@code patient.duplicate} when somebody unknown is certainly a registered
     *         patient and not in {@link NewPatient#notDuplicateOf}; 409 {@code patient.identified} with {@code uhid} for a temporary identity of
     *         that patient, who is corrected in its place
     */
    Patient correct(Caller by, String uhid, NewPatient right, String reason);

    /** What was changed, newest first, at most 100. Permission {@code patient.read}. */
    List<Change> changes(Caller by, String uhid);
}
