// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Paper first: a doctor who keeps the pen writes on a slip with the visit's code, and its picture is attached to the visit. Readers are on
 * the patient's care team or may dispense. 404 {@code opd.visit.unknown}. Permissions: {@code opd.prescription.read}; for the slip
 * {@code opd.visit.read}; to attach {@code opd.paper.attach}.
 */
@ProviderType
public interface PaperScripts {

    /** The largest file that is taken. */
    int MOST_BYTES = 8_000_000;

    /** An empty slip, A5, with the visit's code. */
    Sheet slip(Caller by, String visit);

    /** The visit of a scanned slip; its code is the visit's key with or without dashes. */
    Visit visit(Caller by, String code);

    /**
     * Attaches a picture, made anew by the node as a JPEG of at most 1600 by 2200 dots, so that nothing stays of what the camera wrote into
     * the file. A visit may have several; none is ever changed.
     *
     * @throws org.openhims.platform.ProblemException 400 at {@code picture} with {@code photo.kind}, {@code photo.size}, {@code photo.dots} or
     *         {@code photo.broken}; 409 {@code opd.visit.cancelled}
     */
    PaperScript attach(Caller by, String visit, byte[] picture);

    /** A visit's, the oldest first. */
    List<PaperScript> of(Caller by, String visit);

    /** The JPEG. 404 {@code opd.script.unknown}. */
    byte[] picture(Caller by, String script);

    /**
     * Visits with a picture and no typed prescription, by their latest picture, the newest first: what the pharmacist dispenses from. With
     * {@code opd.prescription.dispense}. {@code limit} 1 to 100.
     */
    Page<PaperScript> handwritten(Caller by, String cursor, int limit);
}
