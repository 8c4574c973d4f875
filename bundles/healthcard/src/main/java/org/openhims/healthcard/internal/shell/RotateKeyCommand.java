// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.healthcard.CardTrust;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

/** {@code hims:card-rotate-key}. */
@Service
@Command(scope = "hims", name = "card-rotate-key", description = "Signs health cards with a new key from now on; cards of the old key verify as before")
public final class RotateKeyCommand implements Action {

    @Reference
    private CardTrust trust;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        Caller by = Caller.ofConsole();
        List<CardTrust.Jwk> keys = trust.rotate(by).keys();
        session.getConsole().println(texts.text(by.locale(), "healthcard.key.rotated", keys.get(keys.size() - 1).kid(), keys.size()));
        return null;
    }
}
