// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/** A method that says nothing of media types takes and gives JSON in UTF-8, and nothing else. */
@Priority(Priorities.AUTHENTICATION - 1)
final class MediaCheck implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int LEAST_PROBLEM = 400;

    @Override
    public void filter(ContainerRequestContext context) {
        Message message = JAXRSUtils.getCurrentMessage();
        Method method = message.getExchange().get(OperationResourceInfo.class).getAnnotatedMethod();
        MediaType sent = context.getMediaType();
        boolean empty = Visit.of(message).body().length == 0;
        if (!says(method, Consumes.class) && !empty && !isJson(sent)) {
            throw new NotSupportedException();
        }
        if (empty && sent == null) {
            // Nothing has no type; the reader of JSON knows whether nothing is enough.
            message.put(Message.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        if (!says(method, Produces.class) && context.getAcceptableMediaTypes().stream()
                .noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
    }

    /** A browser that likes HTML best still gets JSON. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        OperationResourceInfo operation = JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
        if (operation != null && response.hasEntity() && response.getStatus() < LEAST_PROBLEM
                && !says(operation.getAnnotatedMethod(), Produces.class)) {
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean says(Method method, Class<? extends Annotation> what) {
        return method.isAnnotationPresent(what) || method.getDeclaringClass().isAnnotationPresent(what);
    }

    private static boolean isJson(MediaType type) {
        return type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                && "utf-8".equalsIgnoreCase(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8"));
    }
}
