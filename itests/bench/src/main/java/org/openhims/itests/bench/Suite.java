// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measurements that belong together. */
interface Suite {

    /** @param home an empty folder of its own */
    void run(Report report, Path home) throws Exception;

    /** All, by name, in the order in which they run; each measures so many seconds a round. */
    static Map<String, Suite> all(int seconds) {
        Map<String, Suite> all = new LinkedHashMap<>();
        all.put("rest", new RestSuite(seconds));
        all.put("ingest", new IngestSuite(seconds));
        all.put("astm", new AstmSuite(seconds));
        all.put("register", new RegisterSuite(seconds));
        all.put("import", new ImportSuite(seconds));
        all.put("finding", new FindingSuite(seconds));
        all.put("card", new CardSuite(seconds));
        all.put("opd", new OpdSuite(seconds));
        all.put("rush", new RushSuite());
        all.put("visits", new VisitsSuite(seconds));
        all.put("lab", new LabSuite(seconds));
        all.put("rules", new RulesSuite(seconds));
        all.put("backlog", new BacklogSuite());
        all.put("sessions", new SessionsSuite());
        all.put("start", new StartSuite());
        return all;
    }
}
