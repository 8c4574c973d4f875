// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.openhims.facility.internal.Provisioner.Refused;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleArchives;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Modules from files, for a node without a network. An archive is taken when the file beside it, {@code <archive>.sig}, has its signature
 * by a key that the facility trusts. What was taken stays in {@code HIMS_HOME/modules}, known at every start.
 */
@Component(service = Archives.class)
public final class Archives {

    private final Provisioner provisioner;
    private final Path folder;
    private final TrustedKeys keys;
    private final ModuleTrail trail;

    @Activate
    public Archives(BundleContext context, @Reference FeaturesService features, @Reference ModuleTrail trail) {
        this.provisioner = new Provisioner(features);
        this.folder = Path.of(context.getProperty("hims.home"), "modules");
        this.keys = new TrustedKeys(Path.of(context.getProperty("karaf.etc"), "org.openhims.facility.keys"));
        this.trail = trail;
    }

    /**
     * An archive that was read and may be taken.
     *
     * @param signer the name of the trusted key; null when the administrator takes it unsigned
     * @param modules with their versions
     */
    public record Opened(String file, String signer, Map<String, String> modules, Object content) {
    }

    /**
     * Reads the archive and checks its signature; nothing is installed, nothing kept.
     *
     * @param unsigned take it also without a signature that is trusted
     */
    public Opened open(Caller by, Path file, boolean unsigned) {
        by.require("modules.manage");
        byte[] bytes = read(file);
        String signer = keys.signer(bytes, signature(file)).orElse(null);
        if (signer == null && !unsigned) {
            trail.note(by, "archive refused, not signed by a trusted key: " + file.getFileName());
            throw Problem.conflict("modules.archive.unsigned");
        }
        try {
            ArchiveContent content = ArchiveContent.read(bytes);
            return new Opened(file.getFileName().toString(), signer, content.modules(), content);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.conflict("modules.archive.bad", Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > ModuleArchives.MOST) {
                throw Problem.conflict("modules.archive.large", Map.of("most", ModuleArchives.MOST >> 20));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Problem.conflict("modules.archive.bad", Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private static byte[] signature(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".sig");
        try {
            return Files.exists(beside) ? Base64.getMimeDecoder().decode(Files.readAllBytes(beside)) : new byte[0];
        } catch (IOException | IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Makes the archive's modules known to this node, now and at every start. Nothing is installed yet. */
    public synchronized void keep(Caller by, Opened archive) {
        by.require("modules.manage");
        ArchiveContent content = (ArchiveContent) archive.content();
        try {
            Path features = folder.resolve(content.name() + ".xml");
            for (Map.Entry<String, byte[]> bundle : content.bundles().entrySet()) {
                keep(folder.resolve("repository").resolve(bundle.getKey()), bundle.getValue());
            }
            keep(features, content.features().getBytes(StandardCharsets.UTF_8));
            provisioner.know(features.toUri());
        } catch (IOException | Refused e) {
            throw Problem.conflict("modules.archive.bad", Map.of("reason", String.valueOf(e.getMessage())));
        }
        trail.note(by, "archive=" + archive.file() + ' ' + archive.modules()
                + (archive.signer() == null ? " unsigned" : " signer=" + archive.signer()));
    }

    /** A version that was taken once is never another one later. */
    private static void keep(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(fresh, bytes);
            Files.move(fresh, file);
        } else if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
            throw Problem.conflict("modules.archive.clash", Map.of("file", file.getFileName().toString()));
        }
    }

    /** Makes known again what was taken: Karaf forgets it with its cache. */
    void remember() throws Refused {
        for (Path features : kept()) {
            provisioner.know(features.toUri());
        }
    }

    private List<Path> kept() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrustedKeys keys() {
        return keys;
    }
}
