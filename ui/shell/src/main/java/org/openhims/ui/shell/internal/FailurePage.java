// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import java.util.UUID;
import org.openhims.ui.Icon;
import org.openhims.ui.parts.Parts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When not even the shell could be made. In both languages, since nobody knows which one is wanted. */
public final class FailurePage extends Div implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} while opening a window", number, parameter.getException());
        addClassName("h-lock");
        add(Parts.div("h-lock-box", Icon.ALERT.component(), new H1("कुछ गड़बड़ हो गई · Something went wrong"),
                new Paragraph("थोड़ी देर बाद पेज फिर से खोलें। Please load the page again in a moment."), Parts.span("h-uhid", number)));
        return 500;
    }
}
