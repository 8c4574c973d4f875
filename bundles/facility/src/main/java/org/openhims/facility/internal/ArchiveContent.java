// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What an archive of modules has: {@code features.xml} and, below {@code repository/}, the bundles that it names.
 *
 * @param features a repository of Karaf features
 * @param bundles by their path in a Maven repository
 */
record ArchiveContent(String features, Map<String, byte[]> bundles) {

    private static final String FEATURES = "features.xml";
    private static final String REPOSITORY = "repository/";
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9][\\w.-]*/)+[A-Za-z0-9][\\w.-]*\\.jar");
    private static final Pattern NAME = Pattern.compile("<features name=\"hims-archive-([a-z0-9][a-z0-9.-]{0,120})\"");
    private static final Pattern MODULE = Pattern.compile("<feature name=\"hims-(?!lib-|profile-)([a-z0-9-]+)\" version=\"([\\w.-]+)\"");
    /** Bytes, unpacked; far above any module, far below the memory of a node. */
    private static final int MOST = 200 << 20;

    /** @throws IOException when it is no archive of modules */
    static ArchiveContent read(byte[] zip) throws IOException {
        String features = null;
        Map<String, byte[]> bundles = new TreeMap<>();
        int left = MOST;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes(left);
                left -= bytes.length;
                if (entry.getName().equals(FEATURES)) {
                    features = new String(bytes, StandardCharsets.UTF_8);
                } else if (!entry.isDirectory()) {
                    bundles.put(path(entry.getName()), bytes);
                }
            }
        }
        if (features == null || left == 0 || !NAME.matcher(features).find()) {
            throw new IOException("no archive of modules");
        }
        return new ArchiveContent(features, bundles);
    }

    private static String path(String entry) throws IOException {
        String path = entry.startsWith(REPOSITORY) ? entry.substring(REPOSITORY.length()) : "";
        if (!PATH.matcher(path).matches() || !Path.of(path).normalize().toString().equals(path)) {
            throw new IOException("no place for " + entry);
        }
        return path;
    }

    void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(FEATURES));
            zip.write(features.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> bundle : bundles.entrySet()) {
                zip.putNextEntry(new ZipEntry(REPOSITORY + bundle.getKey()));
                zip.write(bundle.getValue());
            }
        }
    }

    /** Tells this archive from others; fit for a file's name. */
    String name() {
        Matcher matcher = NAME.matcher(features);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The modules, each with its version; screens come with their module. */
    Map<String, String> modules() {
        Map<String, String> modules = new TreeMap<>();
        MODULE.matcher(features).results().forEach(feature -> modules.put(feature.group(1), feature.group(2)));
        modules.keySet().removeIf(name -> name.startsWith("ui-") && modules.containsKey(name.substring(3)));
        return modules;
    }
}
