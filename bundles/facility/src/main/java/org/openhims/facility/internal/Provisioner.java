// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;

/** Karaf's features service, as modules need it: one batch a change, and no restart of bundles that the change is not about. */
final class Provisioner {

    private static final EnumSet<Option> KEEP_OTHERS_RUNNING = EnumSet.of(Option.NoAutoRefreshBundles);

    private final FeaturesService features;

    Provisioner(FeaturesService features) {
        this.features = features;
    }

    /** The change was refused; the cause is the resolver's or the framework's. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    FeatureModel model() throws Refused {
        return asked(() -> new FeatureModel(features.listFeatures()));
    }

    /** The features that somebody asked for, as against those that came as their dependencies. */
    Set<String> required() throws Refused {
        return asked(() -> Arrays.stream(features.listRequiredFeatures()).map(Feature::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Asks the resolver whether these could be installed, and changes nothing. */
    void tryInstall(Collection<String> names) throws Refused {
        EnumSet<Option> options = EnumSet.copyOf(KEEP_OTHERS_RUNNING);
        options.add(Option.Simulate);
        change(() -> features.installFeatures(new LinkedHashSet<>(names), FeaturesService.ROOT_REGION, options));
    }

    void install(Collection<String> names) throws Refused {
        change(() -> features.installFeatures(new LinkedHashSet<>(names), FeaturesService.ROOT_REGION, EnumSet.copyOf(KEEP_OTHERS_RUNNING)));
    }

    /** @param refresh bundles that use what goes have to be wired anew */
    void uninstall(Collection<String> names, boolean refresh) throws Refused {
        EnumSet<Option> options = refresh ? EnumSet.noneOf(Option.class) : EnumSet.copyOf(KEEP_OTHERS_RUNNING);
        change(() -> features.uninstallFeatures(new LinkedHashSet<>(names), FeaturesService.ROOT_REGION, options));
    }

    private interface Asking<T> {
        T ask() throws Exception;
    }

    private interface Changing {
        void change() throws Exception;
    }

    private static void change(Changing changing) throws Refused {
        asked(() -> {
            changing.change();
            return null;
        });
    }

    private static <T> T asked(Asking<T> asking) throws Refused {
        try {
            return asking.ask();
        } catch (Exception e) {
            // The features service declares Exception only; its own kinds are not exported.
            throw new Refused(e);
        }
    }
}
