// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfileSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up the profiles {@code OSGI-INF/devices/*.properties} of a bundle when it starts and drops them when it stops. */
@Component(service = ProfileBundles.class, immediate = true)
public final class ProfileBundles implements BundleTrackerCustomizer<DeviceProfileSource> {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileBundles.class);
    private static final String FOLDER = "OSGI-INF/devices";

    private final Profiles profiles;
    private final BundleTracker<DeviceProfileSource> tracker;

    @Activate
    public ProfileBundles(BundleContext context, @Reference Profiles profiles) {
        this.profiles = profiles;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public DeviceProfileSource addingBundle(Bundle bundle, BundleEvent event) {
        Enumeration<URL> files = bundle.findEntries(FOLDER, "*.properties", false);
        if (files == null) {
            return null;
        }
        List<DeviceProfile> found = new ArrayList<>();
        Collections.list(files).forEach(file -> add(file, found));
        DeviceProfileSource source = () -> found;
        profiles.add(source);
        return source;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, DeviceProfileSource source) {
        // From starting to active: the same files.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, DeviceProfileSource source) {
        profiles.remove(source);
    }

    /** A file that is wrong is named in the log, and the others apply. */
    private static void add(URL file, List<DeviceProfile> found) {
        try {
            found.add(read(file));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            LOG.error("device profile {} is not used: {}", file, e.getMessage());
        }
    }

    public static DeviceProfile read(URL file) {
        return ProfileText.of(file);
    }
}
