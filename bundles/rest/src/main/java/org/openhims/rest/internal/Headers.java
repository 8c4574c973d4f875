// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells a browser: nothing here is to be run, framed, guessed at or kept. */
public final class Headers {

    private Headers() {
    }

    public static void secure(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
