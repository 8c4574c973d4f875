// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;
import org.openhims.support.internal.tls.CertificateWatch;

/** {@code hims:certificate}. */
@Service
@Command(scope = "hims", name = "certificate", description = "Shows the certificate by which browsers elsewhere know this node")
public final class CertificateCommand implements Action {

    @Reference
    private CertificateWatch watch;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Locale locale = Caller.ofConsole().locale();
        watch.lines().ifPresentOrElse(lines -> {
            ShellTable table = new ShellTable().noHeaders();
            table.column("");
            table.column("");
            lines.forEach((key, text) -> table.addRow().addContent(texts.text(locale, "support.certificate." + key), text));
            table.print(session.getConsole());
        }, () -> session.getConsole().println(texts.text(locale, "support.certificate.none")));
        return null;
    }
}
