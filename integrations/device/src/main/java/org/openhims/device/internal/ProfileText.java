// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openhims.device.DeviceProfile;
import org.openhims.device.ProfileFile;
import org.openhims.platform.Problem;

/** Profiles as text: of a file, of a bundle's archive, or typed. */
public final class ProfileText {

    private static final String FOLDER = "OSGI-INF/devices/";
    private static final int LONGEST = 100_000;

    private ProfileText() {
    }

    /** Throws {@link IllegalArgumentException} that names what is wrong. */
    static DeviceProfile of(URL file) {
        try (InputStream lines = file.openStream()) {
            return ProfileFile.profile(new String(lines.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 400 at {@code profile} for what is no profile. */
    public static DeviceProfile of(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.invalid("profile", "size", 1, LONGEST);
        }
        try {
            return ProfileFile.profile(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("profile", "device.profile", String.valueOf(e.getMessage()));
        }
    }

    /** A file of lines, or the only profile of a bundle's archive; 400 as above. */
    public static DeviceProfile of(Path file) {
        try {
            return of(file.toString().endsWith(".jar") ? ofArchive(file) : Files.readString(file));
        } catch (IOException e) {
            throw Problem.invalid("profile", "device.profile", file + ": " + e.getClass().getSimpleName());
        }
    }

    private static String ofArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".properties")) {
                    try (InputStream lines = archive.getInputStream(entry)) {
                        return new String(lines.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw Problem.invalid("profile", "device.profile", "no " + FOLDER + "*.properties in " + file.getFileName());
    }
}
