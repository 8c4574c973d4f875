// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves the staff screens on {@code /}. One route leads to the shell, which finds the views that modules contribute. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.pattern=/*",
        "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true", "osgi.http.whiteboard.servlet.name=hims-ui",
        "servlet.init.heartbeatInterval=60"})
public final class HostServlet extends VaadinServlet {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Addresses of other contexts: before those are there, a page of the screens with its 200 would pass for their answer. */
    private static final Pattern OTHERS = Pattern.compile("/(api|fhir|health|metrics)(/.*)?");

    private final transient Desk desk;
    private final transient ClassLoader framework = VaadinServlet.class.getClassLoader();

    @Activate
    public HostServlet(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = enter();
        try {
            VaadinServletContext context = prepare(config.getServletContext());
            super.init(config);
            RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context)).setRoute(":path*", ShellView.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** What a servlet container would find by scanning the class path. */
    private static VaadinServletContext prepare(ServletContext servletContext) throws ServletException {
        forget(servletContext);
        Set<Class<?>> types = new HashSet<>(LookupInitializer.getDefaultImplementations());
        types.add(LookupInitializer.class);
        new LookupServletContainerInitializer().process(types, servletContext);
        VaadinServletContext context = new VaadinServletContext(servletContext);
        VaadinAppShellInitializer.init(Set.of(AppShell.class), context);
        new ErrorNavigationTargetInitializer().initialize(Set.of(FailurePage.class, InternalServerError.class), context);
        return context;
    }

    /** A shell that was here before leaves objects of its own classes in the servlet context. */
    private static void forget(ServletContext context) {
        for (String name : Collections.list(context.getAttributeNames())) {
            if (name.startsWith("com.vaadin.") || name.startsWith("org.atmosphere.") || name.startsWith("Vaadin")) {
                context.removeAttribute(name);
            }
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        HostService service = new HostService(this, configuration, desk);
        service.setClassLoader(framework);
        service.init();
        return service;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        if (OTHERS.matcher(((HttpServletRequest) request).getRequestURI()).matches()) {
            away((HttpServletResponse) response);
            return;
        }
        ClassLoader before = enter();
        try {
            protect((HttpServletResponse) response);
            super.service(request, response);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void away(HttpServletResponse response) {
        response.setHeader("Retry-After", "1");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** The framework evaluates scripts of its own, so the policy cannot be stricter; nothing comes from outside. */
    static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), camera=(self)");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private ClassLoader enter() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(framework);
        return before;
    }

    @Override
    public void destroy() {
        ClassLoader before = enter();
        ServletContext context = getServletContext();
        try {
            ((HostService) getService()).closeSessions();
            super.destroy();
            forget(context);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
