// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Wait;

/** From the launcher to readiness, on data that are there, against a Karaf of the same version with nothing in it. */
record StartSuite() implements Suite {

    private static final int ROUNDS = Integer.getInteger("hims.bench.rounds", 5);

    @Override
    public void run(Report report, Path home) throws Exception {
        Path karaf = unpacked(home.resolve("karaf"));
        Node node = Node.demo(home.resolve("hims"));
        node.start().close();
        bare(karaf);
        double[] ratios = new double[ROUNDS];
        double[] memory = new double[ROUNDS];
        double[] hims = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double base = bare(karaf);
            long start = System.nanoTime();
            try (Node again = node.start()) {
                hims[round] = (System.nanoTime() - start) / 1e9;
                memory[round] = Cpu.residentMegabytes(again.pid());
            }
            ratios[round] = hims[round] / base;
        }
        report.add(new Finding.Figure("start to ready", 3, "x", false, ratios,
                Report.number(Sample.median(hims)) + " s, against a bare Karaf until its console listens"));
        report.add(new Finding.Figure("memory after start (RSS)", 700, "MB", false, memory, ""));
    }

    /** Seconds from the start of a bare Karaf until its console listens. */
    private static double bare(Path karaf) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path shell = karaf.resolve("etc/org.apache.karaf.shell.cfg");
        Files.writeString(shell, Files.readString(shell).replaceAll("(?m)^sshPort.*$", "sshPort = " + port));
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder("bash", karaf.resolve("bin/karaf").toString(), "server").redirectErrorStream(true)
                .redirectOutput(karaf.resolve("out.log").toFile());
        Process process = builder.start();
        try {
            Wait.until("bare Karaf", 180, () -> listens(port));
            return (System.nanoTime() - start) / 1e9;
        } finally {
            end(Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList());
        }
    }

    /** Killed: told to stop while it still starts, Karaf may hang for ever, and the next one would wait for its lock. */
    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The archive that the build's own assembly is made of a version of; Maven has it. */
    private static Path unpacked(Path into) throws IOException {
        Path archive = Path.of(System.getProperty("hims.bench.karaf"));
        try (InputStream file = Files.newInputStream(archive); ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        try (Stream<Path> found = Files.list(into)) {
            return found.findFirst().orElseThrow();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
