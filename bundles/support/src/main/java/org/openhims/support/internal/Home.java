// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** The folders of a node. */
record Home(Path data, Path etc, Path log) {

    static Home of(BundleContext context) {
        String data = context.getProperty("hims.home");
        return new Home(Path.of(data == null ? context.getProperty("karaf.data") : data), Path.of(context.getProperty("karaf.etc")),
                Path.of(context.getProperty("karaf.log")));
    }
}
