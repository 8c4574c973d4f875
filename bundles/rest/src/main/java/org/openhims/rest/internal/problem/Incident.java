// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.openhims.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An error of ours. The user gets a number to tell; the log gets where it happened, but no message, which might hold personal data. */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final int DEEPEST = 12;

    private Incident() {
    }

    static Problem report(Throwable error) {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        String number = HexFormat.of().formatHex(random);
        LOG.error("incident {}: {}", number, trace(error));
        return new Problem("internal", 500, List.of(), Map.of("incident", number));
    }

    static String trace(Throwable error) {
        StringBuilder trace = new StringBuilder();
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            trace.append(depth == 0 ? "" : "\n caused by ").append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                trace.append("\n\tat ").append(frame);
            }
        }
        return trace.toString();
    }
}
