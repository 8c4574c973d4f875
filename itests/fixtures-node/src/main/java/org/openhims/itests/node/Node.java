// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openhims.fixtures.base.PostgresServer;

/**
 * A node of its own, started by the launcher as an administrator would: real distribution, own data, own ports.
 * What it prints goes to {@code node.log} in its home.
 */
public final class Node implements AutoCloseable {

    private static final Path CHECKOUT = checkout();
    /** More for a machine that does much else. */
    private static final int READY_SECONDS = Integer.getInteger("hims.node.ready", 180);

    private final Path home;
    private final boolean demo;
    private final Map<String, String> settings = new HashMap<>();
    private Process process;

    private Node(Path home, boolean demo) {
        this.home = home;
        this.demo = demo;
        settings.put("HIMS_HOME", home.toString());
        settings.put("HIMS_BUILD", "never");
        for (String port : List.of("HTTP", "LOCAL", "MLLP", "ASTM", "SSH")) {
            settings.put("HIMS_" + port + "_PORT", Integer.toString(freePort()));
        }
    }

    /** A node with the demo hospital; not started yet. */
    public static Node demo(Path home) {
        return new Node(home, true);
    }

    /** A node as a hospital would first start it; not started yet. */
    public static Node plain(Path home, String adminPassword) {
        return new Node(home, false).with("HIMS_ADMIN_PASSWORD", adminPassword);
    }

    /** Sets an environment variable of the launcher. */
    public Node with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Starts, and waits until the node says that it is ready. */
    public Node start() {
        launch();
        try {
            awaitReady();
            return this;
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    /** Starts without waiting. */
    public void launch() {
        try {
            Files.createDirectories(home);
            List<String> command = new ArrayList<>(List.of(CHECKOUT.resolve("hims").toString(), "run"));
            if (demo) {
                command.add("--demo");
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("node.log").toFile()));
            builder.environment().putAll(settings);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        Wait.until("node ready", READY_SECONDS, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the node ended: " + tail());
            }
            return new Api(http(), null, null).get("/health/ready").status() == 200;
        });
    }

    /** Ends every process of the node at once, as a power cut would. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** The process id of the node's Java machine. */
    public long pid() {
        return process.descendants().filter(p -> p.info().command().orElse("").endsWith("java")).findFirst()
                .map(ProcessHandle::pid).orElseGet(process::pid);
    }

    /** Runs one command on the console and returns what it printed. */
    public String console(String command) {
        return run("console", command);
    }

    /** Runs the launcher with these arguments and this node's settings, and returns what it printed. */
    public String run(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(CHECKOUT.resolve("hims").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(settings);
            Process launcher = builder.start();
            launcher.getOutputStream().close();
            String out = new String(launcher.getInputStream().readAllBytes());
            launcher.waitFor();
            return out;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As this machine reaches the node. */
    public URI http() {
        return URI.create("http://127.0.0.1:" + settings.get(settings.containsKey("HIMS_HTTP_BIND") ? "HIMS_LOCAL_PORT" : "HIMS_HTTP_PORT"));
    }

    /** As others reach a node that listens on their network. */
    public URI https() {
        return URI.create("https://" + settings.get("HIMS_HTTP_BIND") + ':' + settings.get("HIMS_HTTP_PORT"));
    }

    public int mllpPort() {
        return Integer.parseInt(settings.get("HIMS_MLLP_PORT"));
    }

    public Path home() {
        return home;
    }

    /** The API as a user of the demo hospital. */
    public Api api(String user) {
        return new Api(http(), user, "demo");
    }

    /** One that speaks ASTM. */
    public AstmAnalyser astmAnalyser() {
        return AstmAnalyser.connect(Integer.parseInt(settings.get("HIMS_ASTM_PORT")));
    }

    public Analyser analyser() {
        return Analyser.connect(mllpPort());
    }

    /** Writes a configuration file of the node, before it is started. */
    public Node configure(String pid, String... lines) {
        try {
            Path file = home.resolve("etc").resolve(pid + ".cfg");
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(lines));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the node's data in this server, by the one configuration file that chooses it. */
    public Node on(PostgresServer server) {
        return configure("org.openhims.store", "driver.target = (osgi.jdbc.driver.class=org.postgresql.Driver)", "url = " + server.url(),
                "user = postgres", "password =", "pool = 16", "folder = ${hims.home}/backups");
    }

    /** The last lines that the node printed, for the message of a failed test. */
    public String tail() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("node.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** The folder with the launcher, found upwards from where the tests run. */
    public static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("hims"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no hims launcher above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
