// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.platform.facility.Modules.State;
import org.openhims.platform.text.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Looks at a module's bundles and components and says how it is. */
final class ModuleStates {

    /** How the component runtime says that a part needs one that failed. */
    private static final String FOLLOWS = "InstantiationException: Unable to get service for reference";

    private final ServiceComponentRuntime components;
    private final Texts texts;

    ModuleStates(ServiceComponentRuntime components, Texts texts) {
        this.components = components;
        this.texts = texts;
    }

    record Condition(State state, String explanation) {
    }

    Condition of(Locale locale, Collection<Bundle> bundles) {
        List<Bundle> programs = bundles.stream().filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null).toList();
        if (programs.isEmpty()) {
            return new Condition(State.ABSENT, texts.text(locale, "modules.absent"));
        }
        List<String> unresolved = names(programs, Bundle.INSTALLED);
        if (!unresolved.isEmpty()) {
            return new Condition(State.FAILED, texts.text(locale, "modules.unresolved", String.join(", ", unresolved)));
        }
        List<String> stopped = names(programs, Bundle.RESOLVED | Bundle.STOPPING);
        if (!stopped.isEmpty()) {
            State state = stopped.size() == programs.size() ? State.STOPPED : State.PARTLY;
            return new Condition(state, texts.text(locale, "modules.stopped", String.join(", ", stopped)));
        }
        return ofComponents(locale, programs);
    }

    private static List<String> names(List<Bundle> bundles, int states) {
        return bundles.stream().filter(bundle -> (bundle.getState() & states) != 0).map(Bundle::getSymbolicName).toList();
    }

    private Condition ofComponents(Locale locale, List<Bundle> bundles) {
        List<ComponentConfigurationDTO> all = components.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new)).stream()
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream()).toList();
        List<String> failed = all.stream().filter(c -> c.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(c -> c.description.name + ": " + rootCause(c.failure)).distinct().toList();
        if (!failed.isEmpty()) {
            return new Condition(State.FAILED, texts.text(locale, "modules.failed", String.join("; ", causes(failed))));
        }
        Set<String> awaited = all.stream().filter(c -> c.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .filter(c -> c.description.properties == null || !c.description.properties.containsKey(ModuleNeeds.MAY_WAIT))
                .flatMap(ModuleStates::awaited).collect(Collectors.toCollection(TreeSet::new));
        return awaited.isEmpty() ? new Condition(State.RUNNING, "")
                : new Condition(State.PARTLY, texts.text(locale, "modules.waits", String.join(", ", ofOthers(awaited, all))));
    }

    /** A part that fails takes others with it; of these only it is worth telling. */
    private static List<String> causes(List<String> failed) {
        List<String> causes = failed.stream().filter(failure -> !failure.contains(FOLLOWS)).toList();
        return causes.isEmpty() ? failed : causes;
    }

    /** What another part of the same module provides is away only because that part waits itself. */
    private static Set<String> ofOthers(Set<String> awaited, List<ComponentConfigurationDTO> components) {
        Set<String> others = new TreeSet<>(awaited);
        components.forEach(component -> Arrays.asList(component.description.serviceInterfaces).forEach(others::remove));
        return others.isEmpty() ? awaited : others;
    }

    private static Stream<String> awaited(ComponentConfigurationDTO component) {
        return Arrays.stream(component.unsatisfiedReferences).map((UnsatisfiedReferenceDTO missing) ->
                Arrays.stream(component.description.references).filter(r -> r.name.equals(missing.name))
                        .map(r -> r.interfaceName).findFirst().orElse(missing.name));
    }

    /** The deepest line of a failure's trace that names a cause; the runtime gives the whole trace as text. */
    private static String rootCause(String trace) {
        return Objects.requireNonNullElse(trace, "").lines().filter(line -> !line.startsWith("\t"))
                .reduce((first, second) -> second).orElse("").replaceFirst("^Caused by: ", "");
    }
}
