// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Claim;
import org.openhims.rest.internal.CallerContext;
import org.openhims.rest.internal.Visit;

/** Gives the caller of a POST the claim of its key, or the answer that was given before. */
@Priority(Priorities.AUTHORIZATION)
final class ClaimFilter implements ContainerRequestFilter {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Once once;
    private final ObjectMapper mapper;

    ClaimFilter(Once once, ObjectMapper mapper) {
        this.once = once;
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        String key = context.getHeaderString(Once.HEADER);
        if (key == null || !HttpMethod.POST.equals(context.getMethod())
                || !(context.getSecurityContext() instanceof CallerContext security)) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid(Once.HEADER, "key");
        }
        Message message = JAXRSUtils.getCurrentMessage();
        Visit visit = Visit.of(message);
        Claim claim = Claim.of(key, Once.hash(context.getMethod(), path(Visit.request(message)), visit.body()));
        visit.atEnd(once.turn(security.caller(), key));
        Optional<Given> given = once.answers().find(security.caller().user(), key);
        if (given.isPresent()) {
            context.abortWith(Once.again(given.get(), claim, message.getExchange().get(OperationResourceInfo.class)));
        } else {
            begin(context, security, claim, visit);
        }
    }

    private void begin(ContainerRequestContext context, CallerContext security, Claim claim, Visit visit) {
        Answers answers = once.answers();
        Caller caller = security.caller().withClaim(claim);
        answers.begin(claim, mapper);
        visit.atEnd(() -> answers.end(claim));
        visit.keep((status, body) -> answers.complete(caller.user(), claim.key(), status, body), claim.taken()::get);
        context.setSecurityContext(new CallerContext(caller, security.outer()));
    }

    private static String path(HttpServletRequest request) {
        return request.getQueryString() == null ? request.getPathInfo() : request.getPathInfo() + '?' + request.getQueryString();
    }
}
