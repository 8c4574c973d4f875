// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;
import org.openhims.support.internal.SupportBundle;

/** {@code hims:support-bundle}. */
@Service
@Command(scope = "hims", name = "support-bundle", description = "Gathers logs, settings, modules, threads and metrics in one file, "
        + "without patients' data and without secrets")
public final class SupportBundleCommand implements Action {

    @Reference
    private SupportBundle bundle;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Caller by = Caller.ofConsole();
        try {
            session.getConsole().println(texts.text(by.locale(), "support.bundle.done", bundle.gather(by)));
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        }
        return null;
    }
}
