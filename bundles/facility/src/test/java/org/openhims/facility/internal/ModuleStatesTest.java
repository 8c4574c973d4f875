// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.ModuleStates.Condition;
import org.openhims.platform.facility.Modules.State;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class ModuleStatesTest {

    private final ComponentConfigurationDTO component = component();
    private final List<ComponentConfigurationDTO> components = new ArrayList<>(List.of(component));

    private static ComponentConfigurationDTO component() {
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "register";
        reference.interfaceName = "org.openhims.registration.Patients";
        ComponentConfigurationDTO component = new ComponentConfigurationDTO();
        component.description = new ComponentDescriptionDTO();
        component.description.name = "LabService";
        component.description.references = new ReferenceDTO[] {reference, own("org.openhims.lab.internal.Reports")};
        component.description.serviceInterfaces = new String[] {"org.openhims.lab.internal.Reports"};
        component.state = ComponentConfigurationDTO.ACTIVE;
        return component;
    }

    private static ReferenceDTO own(String service) {
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "own";
        reference.interfaceName = service;
        return reference;
    }

    private static UnsatisfiedReferenceDTO missing(String name) {
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = name;
        return missing;
    }

    private Condition condition(String fragmentHost) {
        Hashtable<String, String> headers = new Hashtable<>();
        if (fragmentHost != null) {
            headers.put("Fragment-Host", fragmentHost);
        }
        Bundle bundle = Stub.of(Bundle.class, Map.of("getState", a -> Bundle.ACTIVE, "getHeaders", a -> headers, "getSymbolicName", a -> "org.openhims.lab"));
        ServiceComponentRuntime runtime = Stub.of(ServiceComponentRuntime.class, Map.of(
                "getComponentDescriptionDTOs", a -> List.of(component.description), "getComponentConfigurationDTOs", a -> components));
        return new ModuleStates(runtime, TextsService.of(getClass().getClassLoader())).of(Locale.ENGLISH, List.of(bundle));
    }

    @Test
    void runsWhenItsComponentsDo() {
        assertEquals(new Condition(State.RUNNING, ""), condition(null));
    }

    @Test
    void namesTheServicesOfOthersThatItWaitsFor() {
        component.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        component.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing("register"), missing("own")};
        assertEquals(new Condition(State.PARTLY, "waits for org.openhims.registration.Patients"), condition(null));
    }

    @Test
    void namesTheCauseOfAFailure() {
        component.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        component.failure = "java.lang.reflect.InvocationTargetException\n\tat x\nCaused by: java.lang.IllegalStateException: migration of lab\n\tat y";
        assertEquals(new Condition(State.FAILED, "a part fails: LabService: java.lang.IllegalStateException: migration of lab"), condition(null));
    }

    @Test
    void tellsNotOfThoseThatFailWithIt() {
        component.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        component.failure = "java.lang.InstantiationException: Unable to get service for reference book";
        ComponentConfigurationDTO book = component();
        book.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        book.description.name = "Book";
        book.failure = "java.lang.IllegalStateException: migration of lab";
        components.add(book);
        assertEquals(new Condition(State.FAILED, "a part fails: Book: java.lang.IllegalStateException: migration of lab"), condition(null));
    }

    @Test
    void aFragmentAloneIsNoProgram() {
        assertEquals(State.ABSENT, condition("org.openhims.other").state());
    }
}
