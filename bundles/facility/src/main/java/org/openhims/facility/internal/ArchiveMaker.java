// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.openhims.facility.internal.Provisioner.Refused;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes archives of modules that this node knows, with newer builds of their bundles where given, and the keys that sign them. */
@Component(service = ArchiveMaker.class)
public final class ArchiveMaker {

    private static final String OURS = "mvn:org.openhims/";

    private final ModulesService modules;
    private final Archives archives;
    private final ModuleTrail trail;
    private final Opener opener;

    @Activate
    public ArchiveMaker(@Reference ModulesService modules, @Reference Archives archives, @Reference ModuleTrail trail) {
        this(modules, archives, trail, location -> new URL(location).openStream());
    }

    ArchiveMaker(ModulesService modules, Archives archives, ModuleTrail trail, Opener opener) {
        this.modules = modules;
        this.archives = archives;
        this.trail = trail;
        this.opener = opener;
    }

    interface Opener {
        InputStream open(String location) throws IOException;
    }

    /** A newer build of a bundle: its version and its content. */
    private record Build(String version, byte[] content) {
    }

    /**
     * Writes the archive and, with a key, its signature beside it.
     *
     * @param jars newer builds of the module's bundles; with some, only the features that they change are in the archive
     * @param key PKCS #8 file of an Ed25519 private key; null for none
     */
    public void make(Caller by, String module, List<Path> jars, Path target, Path key) throws IOException, GeneralSecurityException {
        by.require("modules.manage");
        Map<String, Build> builds = builds(jars);
        Map<String, byte[]> bundles = new TreeMap<>();
        StringBuilder features = new StringBuilder();
        String version = "";
        for (Feature feature : features(by, module)) {
            String next = feature.getBundles().stream().map(b -> builds.get(artifact(b))).filter(b -> b != null).map(Build::version).findFirst()
                    .orElse(feature.getVersion());
            if (builds.isEmpty() || !next.equals(feature.getVersion())) {
                version = version.isEmpty() ? next : version;
                features.append(xml(feature, next, builds, bundles));
            }
        }
        if (version.isEmpty()) {
            throw Problem.conflict("modules.archive.other");
        }
        String xml = "<features name=\"hims-archive-" + module + '-' + version + "\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">\n"
                + features + "</features>\n";
        try (OutputStream out = Files.newOutputStream(target)) {
            new ArchiveContent(xml, bundles).write(out);
        }
        if (key != null) {
            sign(target, key);
        }
    }

    private List<Feature> features(Caller by, String module) {
        try {
            FeatureModel model = modules.model();
            return model.featuresOf(List.of(module)).stream().map(model::feature).toList();
        } catch (Refused e) {
            throw modules.refused(by, e);
        }
    }

    /** By artifact: {@code hims-lab} for the bundle {@code org.openhims.lab}. */
    private static Map<String, Build> builds(List<Path> jars) throws IOException {
        Map<String, Build> builds = new HashMap<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                Attributes header = file.getManifest().getMainAttributes();
                String name = header.getValue("Bundle-SymbolicName").split(";")[0].trim();
                builds.put(name.replaceFirst("^org\\.open", "").replace('.', '-'),
                        new Build(header.getValue("Bundle-Version"), Files.readAllBytes(jar)));
            }
        }
        return builds;
    }

    private static String artifact(BundleInfo bundle) {
        return bundle.getLocation().startsWith(OURS) ? bundle.getLocation().split("/")[1] : bundle.getLocation();
    }

    private String xml(Feature feature, String version, Map<String, Build> builds, Map<String, byte[]> bundles) throws IOException {
        StringBuilder xml = new StringBuilder("  <feature name=\"" + feature.getName() + "\" version=\"" + version + "\">\n");
        for (Dependency dependency : feature.getDependencies()) {
            xml.append("    <feature>").append(dependency.getName()).append("</feature>\n");
        }
        for (BundleInfo bundle : feature.getBundles()) {
            String artifact = artifact(bundle);
            Build build = builds.get(artifact);
            String location = build == null ? bundle.getLocation() : OURS + artifact + '/' + build.version();
            if (location.startsWith(OURS)) {
                String number = location.split("/")[2];
                bundles.put("org/openhims/" + artifact + '/' + number + '/' + artifact + '-' + number + ".jar",
                        build == null ? content(location) : build.content());
            }
            xml.append("    <bundle>").append(location).append("</bundle>\n");
        }
        return xml.append("  </feature>\n").toString();
    }

    private byte[] content(String location) throws IOException {
        try (InputStream in = opener.open(location)) {
            return in.readAllBytes();
        }
    }

    private static void sign(Path archive, Path key) throws IOException, GeneralSecurityException {
        String pem = Files.readString(key).replaceAll("-----[^-]*-----", "");
        PrivateKey secret = KeyFactory.getInstance(TrustedKeys.ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        Signature signature = Signature.getInstance(TrustedKeys.ALGORITHM);
        signature.initSign(secret);
        signature.update(Files.readAllBytes(archive));
        Files.writeString(archive.resolveSibling(archive.getFileName() + ".sig"), Base64.getEncoder().encodeToString(signature.sign()) + "\n");
    }

    /**
     * Makes a pair of keys and writes the private one, readable by its owner only.
     *
     * @param trusted whether this node takes what is signed with it
     * @return the line by which other nodes trust it
     */
    public String makeKey(Caller by, String name, Path file, boolean trusted) throws IOException, GeneralSecurityException {
        by.require("modules.manage");
        KeyPair pair = KeyPairGenerator.getInstance(TrustedKeys.ALGORITHM).generateKeyPair();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        if (trusted) {
            archives.keys().trust(name, pair.getPublic());
            trail.note(by, "trust=" + name);
        }
        return TrustedKeys.line(name, pair.getPublic());
    }
}
