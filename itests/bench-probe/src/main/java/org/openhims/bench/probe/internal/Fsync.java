// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** How often a second the disk makes half a kilobyte durable. */
final class Fsync {

    private static final int BYTES = 512;

    private Fsync() {
    }

    static Map<String, Number> loop(Path folder, int seconds) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", ".bench");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            int acts = 0;
            for (; System.nanoTime() < end; acts++) {
                channel.write(bytes.clear());
                channel.force(false);
            }
            return Map.of("acts", acts, "seconds", (System.nanoTime() - start) / 1e9);
        }
    }
}
