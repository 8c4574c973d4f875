// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of all running modules. Knows no OSGi: {@link TextsExtender} adds and removes the bundles' messages. A parsed pattern is
 * kept with the messages that it came from and goes with them.
 */
public final class TextsService implements Texts {

    private static final Logger LOG = LoggerFactory.getLogger(TextsService.class);
    private static final String FALLBACK = "en";

    /** By the bundle's id; of two bundles with the same key the older one's text counts. */
    private final Map<Long, Source> sources = new ConcurrentSkipListMap<>();

    private record Source(Messages messages, Map<String, MessageFormat> parsed) {
    }

    /** All messages on the class path, for programs and tests outside OSGi. */
    public static TextsService of(ClassLoader loader) {
        TextsService texts = new TextsService();
        long id = 0;
        try {
            for (String language : Messages.LANGUAGES) {
                for (URL url : Collections.list(loader.getResources(Messages.path(language)))) {
                    texts.add(id++, new Messages(Map.of(language, Messages.load(url))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    void add(long bundle, Messages messages) {
        sources.put(bundle, new Source(messages, new ConcurrentHashMap<>()));
    }

    void remove(long bundle) {
        sources.remove(bundle);
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        return filled(language(locale), key, numbered(args));
    }

    @Override
    public String of(Locale locale, Problem problem) {
        StringBuilder all = new StringBuilder(filled(language(locale), "problem." + problem.code(), problem.more()));
        for (FieldError error : problem.errors()) {
            all.append('\n').append(error.field()).append(": ")
                    .append(text(locale, "rule." + error.rule(), error.args().toArray()));
        }
        return all.toString();
    }

    @Override
    public List<Locale> languages() {
        return Messages.LANGUAGES.stream().map(Locale::forLanguageTag).toList();
    }

    private static String language(Locale locale) {
        return locale != null && Messages.LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : FALLBACK;
    }

    private static Map<String, Object> numbered(Object... args) {
        Map<String, Object> byNumber = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            byNumber.put(Integer.toString(i), args[i]);
        }
        return byNumber;
    }

    private String filled(String language, String key, Map<String, Object> args) {
        for (Source source : sources.values()) {
            String pattern = source.messages.patterns().getOrDefault(language, Map.of()).get(key);
            if (pattern != null) {
                return fill(source, language, key, pattern, args);
            }
        }
        return language.equals(FALLBACK) ? key : filled(FALLBACK, key, args);
    }

    private static String fill(Source source, String language, String key, String pattern, Map<String, Object> args) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        try {
            // Indian grouping of digits; CLDR writes Hindi with Latin digits by default.
            MessageFormat format = source.parsed.computeIfAbsent(language + ':' + key,
                    k -> new MessageFormat(pattern, ULocale.forLanguageTag(language + "-IN")));
            synchronized (format) {
                return format.format(args);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("text {} ({}) has a pattern that does not fit: {}", key, language, e.getMessage());
            return pattern;
        }
    }
}
