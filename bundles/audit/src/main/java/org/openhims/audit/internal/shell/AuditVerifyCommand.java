// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditTrail;

/** {@code hims:audit-verify}. */
@Service
@Command(scope = "hims", name = "audit-verify", description = "Checks the whole chain of the audit trail and names the first entry that does not fit")
public final class AuditVerifyCommand implements Action {

    @Reference
    private AuditTrail trail;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        AuditTrail.Verification outcome = trail.verify(Caller.ofConsole());
        String tail = outcome.unsealed() == 0 ? "" : "; the newest " + outcome.unsealed() + " are not sealed yet";
        session.getConsole().println(outcome.broken() == 0 ? "intact: " + outcome.sealed() + " entries" + tail
                : "BROKEN at position " + outcome.broken() + "; " + outcome.sealed() + " entries before it are intact" + tail);
        return null;
    }
}
