// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.healthcard.CardReaders;
import org.openhims.healthcard.CardReaders.Reader;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

/** {@code hims:card-readers}. */
@Service
@Command(scope = "hims", name = "card-readers",
        description = "Lists who can open the clinical part of health cards; adds or withdraws a reader")
public final class ReadersCommand implements Action {

    @Option(name = "--add", description = "The name of a reader whose public key is added")
    private String add;

    @Option(name = "--key", description = "The file with its public X25519 key: PEM, JWK or base64url")
    @Completion(FileCompleter.class)
    private String key;

    @Option(name = "--withdraw", description = "The key of a reader that was lost; cards from now on are not for it")
    @Completion(ReaderCompleter.class)
    private String withdraw;

    @Reference
    private CardReaders readers;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Caller by = Caller.ofConsole();
        if (add != null) {
            Reader added = readers.add(by, add, key == null ? null : Files.readString(Path.of(key)));
            session.getConsole().println(texts.text(by.locale(), "healthcard.reader.added", added.name(), added.kid()));
        }
        if (withdraw != null) {
            readers.withdraw(by, withdraw);
        }
        readers.all(by).forEach(reader -> session.getConsole().println(line(by, reader)));
        return null;
    }

    private String line(Caller by, Reader reader) {
        boolean gone = reader.withdrawnAt() != null;
        String key = gone ? "healthcard.reader.withdrawn" : reader.own() ? "healthcard.reader.own" : "healthcard.reader.line";
        return texts.text(by.locale(), key, reader.kid(), reader.name(), String.valueOf(gone ? reader.withdrawnAt() : reader.addedAt()));
    }
}
