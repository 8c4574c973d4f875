// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhims.healthcard.Scan;

/** The link in a facility's own QR code, by which patients share their ABHA profile (ABDM scan and share): facility and counter. */
final class ShareLink {

    private ShareLink() {
    }

    static Optional<Scan> read(String code) {
        if (!code.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(code);
            Map<String, String> query = query(uri.getRawQuery());
            String facility = query.getOrDefault("hip-id", query.get("hipid"));
            boolean share = uri.getPath() != null && uri.getPath().endsWith("/share-profile") && facility != null;
            return share ? Optional.of(Scan.share(facility, counter(query))) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String counter(Map<String, String> query) {
        return query.getOrDefault("counter-code", query.getOrDefault("counter-id", query.get("countercode")));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(part.substring(0, equals).toLowerCase(java.util.Locale.ROOT),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
