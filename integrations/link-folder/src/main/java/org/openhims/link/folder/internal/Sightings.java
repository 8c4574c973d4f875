// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Which files have not changed for a while. Measured by the machine's running time: a clock that is set changes nothing. */
final class Sightings {

    private record Sighting(long size, FileTime changed, long since) {

        boolean isOf(BasicFileAttributes now) {
            return size == now.size() && changed.equals(now.lastModifiedTime());
        }
    }

    private final Map<Path, Sighting> seen = new HashMap<>();
    private final long stable;
    private final LongSupplier nanos;

    Sightings(Duration stable, LongSupplier nanos) {
        this.stable = stable.toNanos();
        this.nanos = nanos;
    }

    /** Whether it is as it was that long ago. */
    boolean isFinished(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Sighting before = seen.get(file);
        if (before == null || !before.isOf(now)) {
            before = new Sighting(now.size(), now.lastModifiedTime(), nanos.getAsLong());
            seen.put(file, before);
        }
        return nanos.getAsLong() - before.since >= stable;
    }

    /** Forgets those that are there no more. */
    void keep(Collection<Path> present) {
        seen.keySet().retainAll(present);
    }

    void forget(Path file) {
        seen.remove(file);
    }
}
