// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counts class loaders of modules in a running node. */
final class Loaders {

    private Loaders() {
    }

    /** How many loaders hold the permissions class of the module's provider, after collections; waits a while for one. */
    static long of(Node node, String module) {
        long[] count = new long[1];
        Pattern permissions = Pattern.compile("org\\.openhims\\." + module + "\\.internal\\.\\w*Permissions\\b");
        try {
            Wait.until("old loaders collected", 60, () -> {
                jcmd(node, "GC.run");
                count[0] = permissions.matcher(jcmd(node, "VM.classloaders", "show-classes", "verbose", "fold=false")).results().count();
                return count[0] == 1;
            });
        } catch (AssertionError e) {
            // the caller's assertion tells the count
        }
        return count[0];
    }

    private static String jcmd(Node node, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("jcmd", Long.toString(node.pid())));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
