// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.facility;

import java.util.List;
import java.util.Set;
import org.openhims.platform.access.Caller;
import org.openhims.platform.health.OpenWork;
import org.osgi.annotation.versioning.ProviderType;

/** The modules of this node: what the facility wants, what runs, and what a change would do. Permissions: {@code modules.read}, {@code modules.manage}. */
@ProviderType
public interface Modules {

    enum State { RUNNING, STOPPED, PARTLY, FAILED, ABSENT }

    /**
     * @param wanted stands in the facility's file of wanted modules
     * @param explanation why it does not run, in words; empty when it runs
     */
    record Module(String name, String version, boolean wanted, State state, String explanation) {
    }

    /**
     * What a change would do, before it is done.
     *
     * @param install bundles that come
     * @param remove bundles that go
     * @param restart bundles that stop and start again
     * @param missing what no known module provides; the change is refused while there is any
     * @param openWork what is unfinished in the modules that go
     */
    record Plan(List<String> install, List<String> remove, List<String> restart, List<String> missing, List<OpenWork.Item> openWork) {
    }

    List<Module> list(Caller by);

    Plan planEnable(Caller by, Set<String> modules);

    Plan planDisable(Caller by, Set<String> modules);

    /** Installs and starts in one batch and writes the wanted state. */
    Plan enable(Caller by, Set<String> modules);

    /** Stops and removes in one batch; data stay. Refused (409 {@code modules.openwork}) when there is open work, unless {@code evenWithOpenWork}. */
    Plan disable(Caller by, Set<String> modules, boolean evenWithOpenWork);
}
