// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.Consultation;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.Visit;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Today's queues over HTTP. */
@Path("opd/queues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class QueueResource implements RestResource {

    private static final String QUEUE = "{\"id\":\"MED-1\",\"prefix\":\"M\",\"department\":\"MED\",\"name\":\"General medicine\",\"room\":\"12\","
            + "\"doctor\":\"doctor\",\"waiting\":7,\"serving\":\"M-12\"}";

    private final Queues queues;
    private final Consultation consultation;

    @Activate
    public QueueResource(@Reference Queues queues, @Reference Consultation consultation) {
        this.queues = queues;
        this.consultation = consultation;
    }

    /** Which counter calls; absent for the queue's own room. */
    public record Counter(String counter) {
    }

    @GET
    @Operation(summary = "Read today's queues", responses = @ApiResponse(responseCode = "200", description = "All queues",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + QUEUE + "]}"))))
    public Page<Queue> today(@Context SecurityContext security) {
        return Page.all(queues.today(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a queue", responses = @ApiResponse(responseCode = "200", description = "The queue",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(QUEUE))))
    public Queue get(@Context SecurityContext security, @Parameter(example = "MED-1") @PathParam("id") String id) {
        return queues.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/visits")
    @Operation(summary = "Read a queue's visits of today",
            responses = @ApiResponse(responseCode = "200", description = "In the order of work",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + VisitResource.VISIT + "]}"))))
    public Page<Visit> visits(@Context SecurityContext security, @Parameter(example = "MED-1") @PathParam("id") String id) {
        return Page.all(queues.entries(Caller.of(security.getUserPrincipal()), id));
    }

    @POST
    @Path("{id}/call")
    @Operation(summary = "Call the next token", responses = {
        @ApiResponse(responseCode = "200", description = "Called",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VisitResource.VISIT))),
        @ApiResponse(responseCode = "204", description = "Nobody waits")})
    public Visit call(@Context SecurityContext security, @Parameter(example = "MED-1") @PathParam("id") String id) {
        return consultation.callNext(Caller.of(security.getUserPrincipal()), id).orElse(null);
    }

    @POST
    @Path("{queue}/next")
    @Operation(summary = "Call the next token to a counter", responses = {
        @ApiResponse(responseCode = "200", description = "Called",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(TokenResource.TOKEN))),
        @ApiResponse(responseCode = "204", description = "Nobody waits")})
    public TokenResource.TokenState next(@Context SecurityContext security, @Parameter(example = "general") @PathParam("queue") String queue,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"counter\":\"3\"}"))) @NotNull Counter counter) {
        return consultation.callNext(Caller.of(security.getUserPrincipal()), queue, counter.counter()).map(TokenResource.TokenState::of).orElse(null);
    }
}
