// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.morning;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** How the facility stands, on one page, in the caller's language. Permission: {@code morning.read}. */
@ProviderType
public interface MorningSheet {

    /** @param key of the line's source, stable over languages */
    record Line(String key, String title, String value, Severity severity, Double share) {
    }

    /** @param available false when the module could not say how it stands; then there are no lines */
    record Section(String name, String title, boolean available, List<Line> lines) {
    }

    /** @param sections of the modules that run, in the order of the page */
    record Morning(Instant at, String facility, List<Section> sections) {

        /** The lines that are not well, the gravest first. */
        public List<Line> notes() {
            return sections.stream().flatMap(section -> section.lines().stream()).filter(line -> line.severity() != Severity.WELL)
                    .sorted(java.util.Comparator.comparing(Line::severity).reversed()).toList();
        }
    }

    Morning now(Caller by);

    /** The same as a page of A4. */
    Sheet paper(Caller by);
}
