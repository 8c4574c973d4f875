// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Generic drugs in common use. Permission: {@code opd.drug.read}. */
@ProviderType
public interface Drugs {

    /** Those whose generic name begins with the text, whatever its capitals; all for an empty text. By name, tablets and capsules first, then by strength. */
    List<Drug> find(Caller by, String text);
}
