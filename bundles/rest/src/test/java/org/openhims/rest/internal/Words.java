// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.openhims.platform.Problem;
import org.openhims.platform.text.Texts;

/** The module's own messages, without filling their placeholders. */
final class Words implements Texts {

    static PropertyResourceBundle messages(String language) {
        String path = "/OSGI-INF/l10n/messages_" + language + ".properties";
        try (var in = new java.io.InputStreamReader(Words.class.getResourceAsStream(path), java.nio.charset.StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        try {
            return messages(locale.getLanguage()).getString(key) + Stream.of(args).map(arg -> " " + arg).reduce("", String::concat);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    @Override
    public String of(Locale locale, Problem problem) {
        return text(locale, "problem." + problem.code());
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"));
    }
}
