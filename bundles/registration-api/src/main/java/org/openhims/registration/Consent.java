// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;

/**
 * What a patient has agreed to.
 *
 * @param language in which it was explained: {@code en}, {@code hi} or another ISO 639 code
 * @param proof of the OTP or the paper form, or the name of the witness of a thumb mark; null when none is needed
 * @param withdrawn null while it holds
 */
public record Consent(String id, String uhid, Purpose purpose, String language, Mode mode, String proof, Done given, Done withdrawn) {

    /** What for. Care itself needs none. */
    public enum Purpose { RECORD, SHARING, ABHA, MESSAGES, RESEARCH }

    /** How it was given. */
    public enum Mode { SIGNATURE, THUMB, OTP, SPOKEN }

    /** @param reason null for a consent that was given */
    public record Done(String by, Instant at, String reason) {
    }
}
