// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.text;

import java.util.List;
import java.util.Locale;
import org.openhims.platform.Problem;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Texts from {@code OSGI-INF/l10n/messages_<language>.properties} of every running module (ICU message patterns, UTF-8).
 * Languages: {@code en}, {@code hi}; any other locale reads English.
 */
@ProviderType
public interface Texts {

    /** The text of a key with its placeholders filled; the key itself when no running module knows it. */
    String text(Locale locale, String key, Object... args);

    /** What to tell a user about a problem: the title, then each field's message. */
    String of(Locale locale, Problem problem);

    List<Locale> languages();
}
