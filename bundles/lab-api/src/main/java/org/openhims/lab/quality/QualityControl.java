// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Controls and what they hold back. What analysers send of a known lot becomes a control result by itself. Permissions:
 * {@code lab.qc.read}, {@code lab.qc.enter}, {@code lab.qc.manage} (lots), {@code lab.qc.override}.
 */
@ProviderType
public interface QualityControl {

    /** By control, level and analyte; of all times or those that are in use today. */
    List<ControlLot> lots(Caller by, boolean inUse);

    /** 400 with the field at fault; 409 {@code lab.control.exists} for the same lot, analyte and device. */
    ControlLot addLot(Caller by, ControlLot lot);

    /** Ends the use of the lot with this day. 404 {@code lab.control.unknown}. */
    ControlLot endLot(Caller by, String lot, LocalDate until);

    /** Enters what no analyser sends, and judges it. 409 {@code lab.control.notinuse} for a lot that is not in use on that day or device. */
    ControlResult enter(Caller by, NewControlResult result);

    /** The points of a Levey-Jennings picture, the oldest first, at most 1000: the newest of the time. */
    List<ControlResult> results(Caller by, String lot, Instant from, Instant until);

    /** The same as a picture, SVG. */
    String picture(Caller by, String lot, Instant from, Instant until);

    /** Those that hold now, or that did, the newest first. {@code limit} 1 to 200. */
    Page<Hold> holds(Caller by, boolean open, String cursor, int limit);

    /**
     * Lifts a hold though no control has passed.
     *
     * @param reason 10 to 500 characters
     * @throws org.openhims.platform.ProblemException 404 {@code lab.hold.unknown}; 409 {@code lab.hold.ended}
     */
    Hold override(Caller by, String hold, String reason);
}
