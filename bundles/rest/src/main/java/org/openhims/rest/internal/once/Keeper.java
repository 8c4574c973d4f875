// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.once;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.openhims.rest.internal.Visit;

/** Keeps the answer of a claimed request before its first byte leaves, so that whoever asks again gets the same. */
@Priority(0)
public final class Keeper implements ContainerResponseFilter, WriterInterceptor {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Visit visit = Visit.of(JAXRSUtils.getCurrentMessage());
        visit.answered(response.getStatus());
        if (!response.hasEntity()) {
            visit.keep(null);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        Visit visit = Visit.of(JAXRSUtils.getCurrentMessage());
        if (!visit.keeps()) {
            context.proceed();
            return;
        }
        OutputStream out = context.getOutputStream();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        visit.keep(copy.toString(StandardCharsets.UTF_8));
        copy.writeTo(out);
    }
}
