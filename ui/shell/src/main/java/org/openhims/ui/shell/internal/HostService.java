// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.net.URL;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.ui.Icon;

/** The framework's service for this node: where files come from, how the shell is made, and which sessions are open. */
final class HostService extends VaadinServletService {

    private static final long serialVersionUID = 1L;
    private final transient Desk desk;
    private final transient Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

    HostService(VaadinServlet servlet, DeploymentConfiguration configuration, Desk desk) {
        super(servlet, configuration);
        this.desk = desk;
        addSessionInitListener(e -> {
            sessions.add(e.getSession());
            e.getSession().setErrorHandler(new Failures(desk));
        });
        addSessionDestroyListener(e -> sessions.remove(e.getSession()));
        setSystemMessagesProvider(info -> signedOut());
    }

    /** A session that is over leads to the sign-in page without a word of the framework's. */
    private static CustomizedSystemMessages signedOut() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        return messages;
    }

    @Override
    public URL getStaticResource(String path) {
        if (path.startsWith("/hims/")) {
            return Icon.class.getResource("/META-INF/resources" + path);
        }
        return path.startsWith("/VAADIN/") ? VaadinServlet.class.getResource("/META-INF/resources" + path) : null;
    }

    @Override
    protected Instantiator createInstantiator() {
        return new DefaultInstantiator(this) {

            private static final long serialVersionUID = 1L;

            @Override
            public <T> T getOrCreate(Class<T> type) {
                return type == ShellView.class ? type.cast(new ShellView(desk)) : super.getOrCreate(type);
            }

            @Override
            public I18NProvider getI18NProvider() {
                return new PlatformTexts(desk.texts());
            }
        };
    }

    /** Ends every session, so that none holds on to classes of a shell that goes; browsers load the next one by themselves. */
    void closeSessions() {
        for (VaadinSession session : sessions) {
            session.access(session::close);
        }
    }
}
