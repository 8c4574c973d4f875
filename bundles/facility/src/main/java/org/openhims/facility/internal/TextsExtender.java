// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.List;
import java.util.Locale;
import org.openhims.platform.Problem;
import org.openhims.platform.text.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Takes up the messages of a bundle when it starts and drops them when it stops. */
@Component(service = Texts.class)
public final class TextsExtender implements Texts, BundleTrackerCustomizer<Long> {

    private final TextsService texts = new TextsService();
    private final BundleTracker<Long> tracker;

    @Activate
    public TextsExtender(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public Long addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getEntry(Messages.path("en")) == null) {
            return null;
        }
        texts.add(bundle.getBundleId(), Messages.read(bundle::getEntry));
        return bundle.getBundleId();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Long id) {
        // From starting to active: the same texts.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Long id) {
        texts.remove(id);
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    @Override
    public String of(Locale locale, Problem problem) {
        return texts.of(locale, problem);
    }

    @Override
    public List<Locale> languages() {
        return texts.languages();
    }
}
