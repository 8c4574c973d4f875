// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openhims.device.Device;
import org.openhims.device.Devices;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The analysers of the laboratory, by the names under which their results come. Devices may be away. */
@Component(service = Analysers.class)
public final class Analysers {

    static final String BY_HAND = "";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Devices devices;

    /** Those that are connected or were, and these besides. */
    List<String> known(Session session, Collection<String> besides) {
        Set<String> names = new TreeSet<>(besides.stream().filter(name -> name != null).toList());
        Devices present = devices;
        if (present != null && session.may("device.messages.read")) {
            present.list(session.caller()).stream().map(Device::profile).filter(name -> name != null).forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** One of them, or none, for which there is a word. */
    static Select<String> choice(Session session, String id, List<String> names, String none) {
        Select<String> choice = new Select<>();
        choice.setId(id);
        choice.setLabel(session.t("uilab.qc.device"));
        choice.setItems(Stream.concat(Stream.of(BY_HAND), names.stream()).toList());
        choice.setItemLabelGenerator(name -> name == null || name.isEmpty() ? none : name);
        choice.setValue(BY_HAND);
        return choice;
    }

    static String orNull(Select<String> choice) {
        return choice.getValue() == null || choice.getValue().isEmpty() ? null : choice.getValue();
    }
}
