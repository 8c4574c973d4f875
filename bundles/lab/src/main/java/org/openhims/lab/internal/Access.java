// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may see whose results: the laboratory's own people all, others those of the patients whom they treat. */
@Component(service = Access.class)
public final class Access {

    private final CareTeam careTeam;

    @Activate
    public Access(@Reference CareTeam careTeam) {
        this.careTeam = careTeam;
    }

    /** The caller without the request's claim, which belongs to the change that follows the question. */
    public static Caller asking(Caller by) {
        return by.withClaim(null);
    }

    public void treats(Caller by, String uhid) {
        careTeam.require(asking(by), uhid);
    }

    public void mayAsk(Caller by) {
        if (!by.may("lab.worklist")) {
            by.require("lab.result.read");
        }
    }

    public void mayRead(Caller by, String uhid) {
        if (!by.may("lab.worklist")) {
            by.require("lab.result.read");
            careTeam.require(asking(by), uhid);
        }
    }
}
