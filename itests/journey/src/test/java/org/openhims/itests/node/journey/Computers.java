// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openhims.itests.node.Browser;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The browsers of a day. One that somebody has left serves the next desk: each has an address of its own, and so its own session. */
final class Computers implements AutoCloseable {

    private final List<RemoteWebDriver> all = new ArrayList<>();
    private final Deque<RemoteWebDriver> free = new ArrayDeque<>();

    RemoteWebDriver take() {
        if (free.isEmpty()) {
            all.add(Browser.chromium("en"));
            return all.get(all.size() - 1);
        }
        return free.pop();
    }

    /** Forgets who used it. */
    void back(RemoteWebDriver driver) {
        driver.manage().deleteAllCookies();
        driver.get("about:blank");
        free.push(driver);
    }

    @Override
    public void close() {
        all.forEach(RemoteWebDriver::quit);
    }
}
