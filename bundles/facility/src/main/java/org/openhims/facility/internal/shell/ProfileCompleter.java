// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Profiles;

/** Names of the known profiles. */
@Service
public class ProfileCompleter implements Completer {

    @Reference
    private Profiles profiles;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter names = new StringsCompleter();
        profiles.list(Caller.ofConsole()).forEach(profile -> names.getStrings().add(profile.name()));
        return names.complete(session, line, candidates);
    }
}
