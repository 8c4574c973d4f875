// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.facility.internal.Provisioner.Refused;

/** Installs of the wanted modules those that can be, and remembers why the others cannot. */
final class Installer {

    private final Provisioner provisioner;
    private final Map<String, Throwable> refusals = new ConcurrentHashMap<>();

    Installer(Provisioner provisioner) {
        this.provisioner = provisioner;
    }

    /** In one batch. When that is refused, each is tried, and those that can come do. */
    void bring(FeatureModel model, Set<String> open) throws Refused {
        refusals.keySet().retainAll(open);
        if (open.isEmpty()) {
            return;
        }
        try {
            provisioner.change(model, model.featuresOf(open), Set.of());
            refusals.clear();
        } catch (Refused whole) {
            Set<String> able = new TreeSet<>(open);
            able.removeIf(module -> isRefused(model, module));
            if (able.isEmpty() || able.equals(open)) {
                open.forEach(module -> refusals.putIfAbsent(module, whole.getCause()));
                return;
            }
            provisioner.change(model, model.featuresOf(able), Set.of());
        }
    }

    private boolean isRefused(FeatureModel model, String module) {
        try {
            provisioner.tryInstall(model, model.featuresOf(Set.of(module)));
            return false;
        } catch (Refused e) {
            refusals.put(module, e.getCause());
            return true;
        }
    }

    /** Came by another way. */
    void came(Set<String> modules) {
        modules.forEach(refusals::remove);
    }

    Set<String> refused() {
        return new TreeSet<>(refusals.keySet());
    }

    /** Why the module could not be installed; null when it was not refused. */
    Throwable refusal(String module) {
        return refusals.get(module);
    }
}
