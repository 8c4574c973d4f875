// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.platform.text.Texts;

/**
 * Puts the resolver's message in words. Karaf tells the whole chain, from the root down to what is missing
 * ({@code missing requirement [who] namespace; attribute=what}); only its end matters to a person.
 */
final class ResolverMessage {

    private static final Pattern MISSING = Pattern.compile("missing requirement \\[([^\\]]+)\\] ([\\w.]+);(.*?)(?=\\[caused by|$)", Pattern.DOTALL);

    private final Texts texts;

    ResolverMessage(Texts texts) {
        this.texts = texts;
    }

    String inWords(Locale locale, Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        Matcher matcher = MISSING.matcher(message);
        String words = null;
        while (matcher.find()) {
            words = oneInWords(locale, matcher.group(1), matcher.group(2), matcher.group(3));
        }
        return words == null ? texts.text(locale, "modules.refused", message.lines().findFirst().orElse("")) : words;
    }

    private String oneInWords(Locale locale, String who, String namespace, String rest) {
        String kind = switch (namespace) {
            case "osgi.wiring.package" -> "package";
            case "osgi.service" -> "service";
            case "osgi.identity", "osgi.wiring.bundle" -> "part";
            default -> "capability";
        };
        return texts.text(locale, "modules.missing." + kind, who.split("/")[0], what(namespace, rest));
    }

    private static String what(String namespace, String rest) {
        String attribute = namespace.equals("osgi.service") ? "objectClass" : namespace;
        Matcher named = Pattern.compile(Pattern.quote(attribute) + "=\"?([\\w.\\-]+)").matcher(rest);
        Matcher least = Pattern.compile("version>=([\\d.]+)").matcher(rest);
        String name = named.find() ? named.group(1) : namespace;
        return least.find() ? name + ' ' + least.group(1) : name;
    }
}
