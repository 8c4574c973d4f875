// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.card.verifier.internal;

import java.net.URL;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.ui.Icon;

/** The files of the page: its own, those that it shares with the staff screens, and its texts. */
final class Assets {

    /** One file. */
    record Asset(URL url, String type) {
    }

    private static final Pattern NAME = Pattern.compile("/(lib/|texts/)?([a-z][a-z0-9-]*\\.([a-z]+))");
    private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=utf-8", "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8", "properties", "text/plain;charset=utf-8", "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    private Assets() {
    }

    /** Null for what does not belong to the page. */
    static Asset find(String path) {
        Matcher name = NAME.matcher(path);
        String type = name.matches() ? TYPES.get(name.group(3)) : null;
        if (type == null) {
            return null;
        }
        URL url = switch (String.valueOf(name.group(1))) {
            case "lib/" -> Icon.class.getResource("/META-INF/resources/hims/" + name.group(2));
            case "texts/" -> Assets.class.getResource("/OSGI-INF/l10n/messages_" + name.group(2));
            default -> Assets.class.getResource("/META-INF/resources/verify/" + name.group(2));
        };
        return url == null ? null : new Asset(url, type);
    }
}
