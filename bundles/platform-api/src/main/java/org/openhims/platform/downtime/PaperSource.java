// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.downtime;

import java.util.List;
import java.util.Locale;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** What a module puts into a kit: numbers of its own range, which it gives to nobody else, and a form. */
@ConsumerType
public interface PaperSource {

    /** Of numbers: {@code uhid}, {@code token}, {@code accession}. */
    String kind();

    /** Place in the kit. */
    int order();

    /** Reserves so many numbers, of each series where there are several; once for each kit, however often it is asked. */
    void reserve(Caller by, Kit kit, int count);

    /** What was reserved for the kit, in the order of the numbers. */
    List<Sticker> stickers(long kit, Locale language);

    PaperForm form();
}
