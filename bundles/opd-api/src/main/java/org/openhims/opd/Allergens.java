// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.Coded;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What people are allergic to, as the drug checks understand it. Permission: {@code opd.queue.read}. */
@ProviderType
public interface Allergens {

    /** Codes are the class or substance that the drug checks look for, or the thing itself for what is no drug. */
    String SYSTEM = "urn:hims:allergen";

    /** Those of which a word begins with the text, in either language; at most 12, none for less than two characters. */
    List<Coded> find(Caller by, String text);
}
