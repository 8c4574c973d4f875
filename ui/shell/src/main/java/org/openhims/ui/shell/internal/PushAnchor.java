// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import org.osgi.service.component.annotations.Component;

/** Does nothing by itself: an endpoint makes Pax Web create the WebSocket container that the framework's push needs. */
@Component(service = PushAnchor.class, immediate = true, property = "org.ops4j.pax.web.http.whiteboard.websocket=true")
@ServerEndpoint("/hims-push-anchor")
public final class PushAnchor {

    @OnMessage
    public void message(String text) {
        // Nobody is meant to write here.
    }
}
