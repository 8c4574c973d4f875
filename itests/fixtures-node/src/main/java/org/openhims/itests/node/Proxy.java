// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's nginx before two nodes, with the configuration that the distribution ships; only addresses and https are changed. */
public final class Proxy implements AutoCloseable {

    private static final String SHIPPED = "assembly/src/main/resources/share/nginx.conf";

    private final Path folder;
    private final int port;
    private final Process process;

    public Proxy(Path folder, Node first, Node second) {
        this.folder = folder;
        try {
            port = freePort();
            Path settings = Files.writeString(folder.resolve("nginx.conf"), around(Files.readString(Node.checkout().resolve(SHIPPED))
                    .replace("127.0.0.1:8181", first.http().getAuthority()).replace("127.0.0.1:8281", second.http().getAuthority())
                    .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ';').replaceAll("(?m)^ *ssl_.*$", "")));
            process = new ProcessBuilder("/usr/sbin/nginx", "-p", folder.toString(), "-c", settings.toString(), "-e", "error.log")
                    .redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("nginx is not installed: apt-get install nginx", e);
        }
        Wait.until("the proxy", 20, this::answers);
    }

    private static String around(String shipped) {
        String user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        return user + "daemon off;\nmaster_process on;\nworker_processes 1;\npid nginx.pid;\nerror_log error.log info;\nevents { }\nhttp {\n"
                + "log_format tries '$request $status [$upstream_addr] [$upstream_status] $request_time';\naccess_log access.log tries;\n"
                + "client_body_temp_path body;\nproxy_temp_path proxied;\nfastcgi_temp_path f;\nuwsgi_temp_path u;\nscgi_temp_path s;\n"
                + shipped + "}\n";
    }

    public URI http() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it was asked, by which nodes it was answered, and how. */
    public Path log() {
        return folder.resolve("access.log");
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("nginx ended: " + Files.readString(folder.resolve("nginx.log")));
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
