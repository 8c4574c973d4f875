// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tokens over HTTP, for kiosks and counters that need no more than the number. */
@Path("opd/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class TokenResource implements RestResource {

    static final String TOKEN = "{\"number\":7,\"queue\":\"general\",\"status\":\"waiting\",\"label\":\"A-7\",\"room\":\"1\","
            + "\"uhid\":\"0700000000013\",\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\"}";

    private final OpdDesk desk;

    @Activate
    public TokenResource(@Reference OpdDesk desk) {
        this.desk = desk;
    }

    /** Who takes a token; the priority may be absent. */
    public record TokenRequest(@NotNull String uhid, @NotNull String queue, TokenPriority priority) {
    }

    /** A token and whose it is. */
    public record TokenState(int number, String queue, VisitStatus status, String label, String room, String uhid, String visit) {

        static TokenState of(Visit visit) {
            return new TokenState(visit.token().number(), visit.token().queue(), visit.status(), visit.token().label(), visit.room(), visit.uhid(),
                    visit.id());
        }
    }

    @POST
    @Created
    @Operation(summary = "Give the next token of a queue",
            responses = @ApiResponse(responseCode = "201", description = "Given, and a visit opened with it",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(TOKEN))))
    public TokenState give(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"uhid\":\"0700000000013\",\"queue\":\"general\"}")))
            @NotNull TokenRequest request) {
        return TokenState.of(desk.walkIn(Caller.of(security.getUserPrincipal()), new WalkIn(request.uhid(), request.queue(), request.priority())));
    }
}
