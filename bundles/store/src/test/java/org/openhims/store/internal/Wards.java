// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Unit;

/** What the tests see of the sample module; loaded by their own loader. */
public interface Wards {

    void add(Caller by, String id, String label);

    String occupy(Caller by, String id, String uhid, Runnable meanwhile);

    int move(Caller by, String from, String to);

    List<String> patients(Caller by);

    Unit unit();
}
