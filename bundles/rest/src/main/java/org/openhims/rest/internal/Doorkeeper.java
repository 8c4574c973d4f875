// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;
import org.openhims.platform.rest.Anonymous;
import org.openhims.rest.internal.problem.Problems;

/** Lets in who has signed in, by Basic or bearer and never by a cookie, and everybody where the method says so. */
@Priority(Priorities.AUTHENTICATION)
final class Doorkeeper implements ContainerRequestFilter {

    static final String REASON = "X-Break-Glass-Reason";

    private static final int LONGEST_REASON = 500;

    private final Supplier<SignIn> signIn;

    Doorkeeper(Supplier<SignIn> signIn) {
        this.signIn = signIn;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Message message = JAXRSUtils.getCurrentMessage();
        OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
        Visit visit = Visit.of(message);
        visit.matched(operation);
        String credentials = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (credentials != null) {
            Caller caller = caller(credentials, Visit.request(message).getRemoteAddr(), visit.locale())
                    .orElseThrow(() -> new ProblemException(Problems.of("access.signin", 401)));
            context.setSecurityContext(new CallerContext(caller.withReason(reason(context)), context.getSecurityContext()));
        } else if (!operation.getAnnotatedMethod().isAnnotationPresent(Anonymous.class)) {
            throw new ProblemException(Problems.of("access.signin", 401));
        }
    }

    private Optional<Caller> caller(String credentials, String address, Locale locale) {
        SignIn door = signIn.get();
        if (door == null) {
            throw Problem.unavailable("access.away");
        }
        String[] parts = credentials.trim().split(" +", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> door.bearer(parts[1], address, locale);
            case "basic" -> basic(door, parts[1], address, locale);
            default -> Optional.empty();
        };
    }

    /** RFC 7617, with UTF-8 as its charset. */
    private static Optional<Caller> basic(SignIn door, String encoded, String address, Locale locale) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length < 2 ? Optional.empty() : door.password(pair[0], pair[1], address, locale);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Why the caller breaks the glass; a reason in Hindi comes percent-encoded, since headers are Latin. */
    private static String reason(ContainerRequestContext context) {
        String header = context.getHeaderString(REASON);
        if (header == null || header.isBlank()) {
            return null;
        }
        String reason = decoded(header).strip();
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid(REASON, "size", 1, LONGEST_REASON);
        }
        return reason;
    }

    private static String decoded(String header) {
        try {
            return header.indexOf('%') < 0 ? header : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
