// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.util.List;
import java.util.function.Consumer;
import org.openhims.lab.Results;
import org.openhims.ui.Session;

/**
 * Validates and releases, and says how many.
 *
 * @param judged told the accession after each judgement, also a refused one; null for several specimens
 */
record Judgement(Session session, Results results, Consumer<String> judged) {

    void validate(String accession, List<String> ids) {
        if (session.attempt(() -> results.validate(session.caller(), ids))) {
            session.say(session.t("uilab.validated", ids.size()));
        }
        judged.accept(accession);
    }

    void release(String accession, List<String> ids) {
        if (session.attempt(() -> results.release(session.caller(), ids))) {
            session.say(session.t("uilab.released", ids.size()));
        }
        judged.accept(accession);
    }
}
