// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.healthcard.CardReaders;
import org.openhims.platform.access.Caller;

/** The keys of the readers to which cards are encrypted. */
@Service
public final class ReaderCompleter implements Completer {

    @Reference
    private CardReaders readers;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> kids = readers.all(Caller.ofConsole()).stream().filter(reader -> reader.withdrawnAt() == null).map(CardReaders.Reader::kid).toList();
        return new StringsCompleter(kids).complete(session, line, candidates);
    }
}
