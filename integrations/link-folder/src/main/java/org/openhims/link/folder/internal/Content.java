// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.openhims.device.Frame;
import org.openhims.device.Frame.Wholeness;

/** Makes frames of files. */
final class Content {

    /** Enough to see what it is. */
    private static final int BEGINNING = 4096;

    private final String link;
    private final String device;
    private final String protocol;
    private final Optional<Charset> charset;
    private final int most;

    /** Throws {@link IllegalArgumentException} when there is no such character set. */
    Content(Settings settings) {
        link = settings.name();
        device = settings.device().isBlank() ? settings.name() : settings.device();
        protocol = settings.protocol();
        charset = settings.charset().isBlank() ? Optional.empty() : Optional.of(Charset.forName(settings.charset()));
        most = settings.maxMegabytes() << 20;
    }

    /** Of a file that is too large its beginning. Throws {@link CharacterCodingException} when it is not in the configured character set. */
    Frame frame(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? new Frame(link, device, protocol, Arrays.copyOf(bytes, BEGINNING), Wholeness.TOO_LARGE)
                    : Frame.whole(link, device, protocol, text(bytes));
        }
    }

    private byte[] text(byte[] bytes) throws CharacterCodingException {
        return charset.isEmpty() ? bytes : charset.get().newDecoder().decode(ByteBuffer.wrap(bytes)).toString().getBytes(StandardCharsets.UTF_8);
    }
}
