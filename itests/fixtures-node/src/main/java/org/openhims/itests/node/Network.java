// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another computer on a network of its own: a network namespace with two cables to this machine. By the first it reaches the node, which
 * can be unplugged; by the second the test steers its browser.
 */
public final class Network implements AutoCloseable {

    private final String name;
    private final String subnet;
    private final List<Process> programs = new ArrayList<>();

    /** Fails with what the machine says when it lets nobody make a namespace. */
    public Network() {
        long number = ProcessHandle.current().pid() % 10_000;
        name = "hims" + number;
        subnet = ".213." + number % 250 + '.';
        root("ip", "netns", "add", name);
        cable("n", "10");
        cable("c", "172");
        root("ip", "-n", name, "link", "set", "lo", "up");
    }

    private void cable(String kind, String start) {
        root("ip", "link", "add", name + kind, "type", "veth", "peer", "name", name + kind + 'p', "netns", name);
        root("ip", "address", "add", start + subnet + "1/24", "dev", name + kind);
        root("ip", "link", "set", name + kind, "up");
        root("ip", "-n", name, "address", "add", start + subnet + "2/24", "dev", name + kind + 'p');
        root("ip", "-n", name, "link", "set", name + kind + 'p', "up");
    }

    /** Where a node listens for this network. */
    public String nodeAddress() {
        return "10" + subnet + '1';
    }

    /** The other computer, as the node sees it. */
    public String address() {
        return "10" + subnet + '2';
    }

    /** Another address of the other computer, once it is {@link #alsoKnownAs} that. */
    public String otherAddress() {
        return "10" + subnet + '3';
    }

    public void alsoKnownAs(String address) {
        root("ip", "-n", name, "address", "add", address + "/24", "dev", name + "np");
    }

    /** The other computer, as the test reaches it. */
    public String controlAddress() {
        return "172" + subnet + '2';
    }

    /** Takes the cable to the node out. */
    public void unplug() {
        root("ip", "-n", name, "link", "set", name + "np", "down");
    }

    public void plugIn() {
        root("ip", "-n", name, "link", "set", name + "np", "up");
    }

    /** What a program on the other computer prints; it ends within a minute. */
    public String run(String... command) {
        return root(inside(command));
    }

    /** Starts a program on the other computer, until this is closed. */
    public void start(String... command) {
        try {
            programs.add(new ProcessBuilder(asRoot(inside(command))).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }

    private String[] inside(String... command) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", name));
        all.addAll(Arrays.asList(command));
        return all.toArray(String[]::new);
    }

    private static List<String> asRoot(String... command) {
        List<String> all = new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of() : List.of("sudo", "-n"));
        all.addAll(Arrays.asList(command));
        return all;
    }

    private static String root(String... command) {
        try {
            Process process = new ProcessBuilder(asRoot(command)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("This test makes a network of its own, as root or by sudo without a password, and needs iproute2: "
                        + String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }

    @Override
    public void close() {
        programs.forEach(program -> {
            program.descendants().forEach(ProcessHandle::destroy);
            program.destroy();
        });
        root("ip", "link", "delete", name + 'n');
        root("ip", "link", "delete", name + 'c');
        root("ip", "netns", "delete", name);
    }
}
