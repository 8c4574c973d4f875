// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Node;

/** What the screen of one person costs who has signed in and does nothing. */
record SessionsSuite() implements Suite {

    /** The first ones load classes and fill caches. */
    private static final int WARM = 10;
    private static final int SESSIONS = Integer.getInteger("hims.bench.sessions", 200);
    private static final double KILO = 1000;

    @Override
    public void run(Report report, Path home) throws Exception {
        try (Node node = Node.demo(home).start(); Browser browser = new Browser(node.http(), "en")) {
            Probe probe = new Probe(node);
            open(browser, WARM);
            long before = probe.heap();
            open(browser, SESSIONS);
            double each = (probe.heap() - before) / KILO / SESSIONS;
            report.add(new Finding.Figure("heap of an idle staff session", 500, "kB", false, new double[] {each}, "of " + SESSIONS + " sessions"));
        }
    }

    private static void open(Browser browser, int sessions) {
        for (int i = 0; i < sessions; i++) {
            browser.signIn("registrar", "en");
            browser.vanish();
        }
    }
}
