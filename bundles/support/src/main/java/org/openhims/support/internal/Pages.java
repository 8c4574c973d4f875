// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Text files in a zip, line by line, so that a long log needs no memory. */
record Pages(ZipOutputStream zip) {

    /** Of a longer file only its end: what happened last. */
    private static final long MOST = 8 << 20;

    void page(String name, Stream<String> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (Iterator<String> all = lines.iterator(); all.hasNext();) {
            zip.write((all.next() + '\n').getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    void file(String name, Path file, Function<String, String> scrubbed) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(Math.max(0, open.length() - MOST));
            InputStream end = Channels.newInputStream(open.getChannel());
            page(name, new java.io.BufferedReader(new java.io.InputStreamReader(end, StandardCharsets.UTF_8)).lines().map(scrubbed));
        }
    }
}
