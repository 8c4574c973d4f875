// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.text.Texts;

/** The platform's texts in the framework's terms. */
final class PlatformTexts implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private final transient Texts texts;

    PlatformTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return texts.languages();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return texts.text(locale, key, args);
    }
}
