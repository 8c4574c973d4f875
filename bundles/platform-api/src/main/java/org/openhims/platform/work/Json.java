// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.work;

import org.osgi.annotation.versioning.ProviderType;

/** JSON of a bundle's own records. Each bundle gets its own service object, so that none of its classes outlives it. */
@ProviderType
public interface Json {

    /** Absent parts are left out; dates are ISO 8601. */
    String write(Object value);

    /** Unknown members are skipped, so that a newer writer can be read. Throws {@link IllegalArgumentException} for what is no such object. */
    <T> T read(String json, Class<T> type);
}
