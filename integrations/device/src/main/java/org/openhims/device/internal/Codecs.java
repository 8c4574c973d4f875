// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import java.util.Optional;
import org.openhims.device.Codec;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The codecs that run now. */
@Component(service = Codecs.class)
public final class Codecs {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Codec> running = List.of();

    Optional<Codec> of(String protocol) {
        return running.stream().filter(codec -> codec.protocol().equals(protocol)).findFirst();
    }

    boolean none() {
        return running.isEmpty();
    }
}
