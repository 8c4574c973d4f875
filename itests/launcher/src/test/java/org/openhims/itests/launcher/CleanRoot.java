// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fresh Debian in a folder, made by debootstrap; commands run in it by chroot, so only root can. */
final class CleanRoot implements AutoCloseable {

    private static final List<String> MOUNTS = List.of("proc", "dev");

    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>(Map.of("DEBIAN_FRONTEND", "noninteractive"));

    CleanRoot(Path folder) throws IOException {
        this.folder = folder;
        // A temporary folder is its owner's alone; as the root of a system it is everybody's.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        run(List.of("debootstrap", "--variant=minbase", "bookworm", folder.toString(), "http://deb.debian.org/debian"));
        Files.copy(Path.of("/etc/resolv.conf"), folder.resolve("etc/resolv.conf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        run(List.of("mount", "-t", "proc", "proc", folder.resolve("proc").toString()));
        run(List.of("mount", "--bind", "/dev", folder.resolve("dev").toString()));
    }

    Path path(String inside) {
        return folder.resolve(inside.substring(1));
    }

    /** Runs a shell command in it and returns what it printed; fails when the command does. */
    String sh(String command) throws IOException {
        return run(List.of("chroot", folder.toString(), "/bin/bash", "-c", command));
    }

    /** Starts a shell command in it, which goes on. */
    Process start(String command) throws IOException {
        return builder(List.of("chroot", folder.toString(), "/bin/bash", "-c", command))
                .redirectOutput(folder.resolve("tmp/started.log").toFile()).start();
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HIMS_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(settings);
        return builder;
    }

    private String run(List<String> command) throws IOException {
        Process process = builder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (String mount : MOUNTS) {
            run(List.of("umount", "--lazy", folder.resolve(mount).toString()));
        }
        run(List.of("rm", "-rf", "--one-file-system", folder.toString()));
    }
}
