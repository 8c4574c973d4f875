// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openhims.platform.access.SignIn;
import org.openhims.rest.internal.json.JsonReader;
import org.openhims.rest.internal.json.JsonWriter;
import org.openhims.rest.internal.json.Mapping;
import org.openhims.rest.internal.once.Once;
import org.openhims.rest.internal.problem.ParameterConverters;
import org.openhims.rest.internal.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds applications on one CXF bus. Each has a registry of its own, so that two may serve the same address for a moment. */
final class Builder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Builder.class);

    private final Problems problems;
    private final Supplier<SignIn> signIn;
    private final Once once;
    private final Away away;
    private final Bus bus;

    Builder(Problems problems, Supplier<SignIn> signIn, Once once, Away away) {
        this.problems = problems;
        this.signIn = signIn;
        this.once = once;
        this.away = away;
        this.bus = BusFactory.newInstance(CXFBusFactory.class.getName()).createBus();
        bus.setProperty(FaultListener.class.getName(), (FaultListener) Builder::isLoggedByCxf);
        bus.setProperty("skip.default.json.provider.registration", true);
    }

    Application build(Collection<Contribution> contributions) {
        ObjectMapper mapper = Mapping.create();
        ValidatorFactory validators = validators();
        DestinationRegistry registry = new DestinationRegistryImpl();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setAddress(ApiServlet.VERSION);
        factory.setInvoker(new CheckingInvoker(validators.getValidator()));
        factory.setResourceClasses(contributions.stream().<Class<?>>map(each -> each.resource().getClass()).toList());
        contributions.forEach(each -> factory.setResourceProvider(each.resource().getClass(), new GatedProvider(each)));
        factory.setProviders(List.of(new JsonReader(mapper), new JsonWriter(mapper), new ParameterConverters(), new MediaCheck(),
                new Doorkeeper(signIn), once.filter(mapper), once.keeper(),
                new ProblemMapper.Web(problems, away, once), new ProblemMapper.Any(problems, away, once)));
        Server server = factory.create();
        return new Application(contributions, mapper, validators, server, registry.getDestinationForPath(ApiServlet.VERSION));
    }

    /** CXF would log the messages of exceptions, which may tell of persons; what matters is logged as an incident. */
    private static boolean isLoggedByCxf(Exception error, String description, Message message) {
        LOG.debug("{} by {}", description, error.getClass().getName());
        return false;
    }

    private static ValidatorFactory validators() {
        return Validation.byProvider(HibernateValidator.class).providerResolver(() -> List.of(new HibernateValidator())).configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory();
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }
}
