// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;

/** The page around everything: our style sheet and script, and a connection by which the server tells what is new. */
@Push(transport = Transport.WEBSOCKET_XHR)
public final class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        // Changes with each start, so that a browser never mixes two versions.
        String version = "?v=" + Integer.toHexString(System.identityHashCode(getClass().getClassLoader()));
        settings.setPageTitle("HIMS");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("theme-color", "#0b5f66");
        settings.addFavIcon("icon", "hims/mark.svg", "any");
        settings.addLink("stylesheet", "hims/hims.css" + version);
        settings.addInlineWithContents(TargetElement.HEAD, Inline.Position.APPEND, "<script src='hims/camera.js" + version
                + "'></script><script src='hims/photo.js" + version + "'></script><script src='hims/hims.js" + version + "'></script>",
                Inline.Wrapping.NONE);
    }
}
