// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.Instant;
import java.util.List;

/**
 * The note of a consultation; never changed once signed.
 *
 * @param visit key of the visit
 * @param text what is in it
 * @param signature name, registration number and HPR id of who signed; null while it is a draft
 * @param addenda what was added after the signature, the oldest first
 */
public record Note(String visit, String uhid, NoteText text, String writtenBy, Instant writtenAt, String signedBy, Instant signedAt,
        String signature, List<Addendum> addenda) {

    public Note {
        addenda = List.copyOf(addenda);
    }

    public boolean signed() {
        return signedAt != null;
    }

    /** Added after the signature; the note stays as it was. */
    public record Addendum(String text, String signedBy, Instant signedAt, String signature) {
    }
}
