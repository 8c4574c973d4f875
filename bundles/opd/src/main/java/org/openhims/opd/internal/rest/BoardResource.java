// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.board.Board;
import org.openhims.opd.board.Boards;
import org.openhims.opd.board.QueueTimes;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Anonymous;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boards over HTTP. */
@Path("opd/boards/{queue}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class BoardResource implements RestResource {

    private static final String BOARD = "{\"calls\":[{\"label\":\"G-12\",\"room\":\"3\",\"at\":\"2026-11-22T05:10:00Z\"}],\"waiting\":7,"
            + "\"expectedMinutes\":40,\"asOf\":\"2026-11-22T05:12:00Z\",\"zone\":\"Asia/Kolkata\"}";
    private static final String TIMES = "{\"queue\":\"general\",\"called\":12,\"p50\":18,\"p90\":41,\"waiting\":7,\"expectedMinutes\":40,"
            + "\"longestSince\":\"2026-11-22T04:31:00Z\"}";

    private final Boards boards;

    @Activate
    public BoardResource(@Reference Boards boards) {
        this.boards = boards;
    }

    @GET
    @Anonymous
    @Operation(operationId = "opdBoard", summary = "What the board of a queue shows", description = "For everybody: tokens and rooms, no names",
            responses = @ApiResponse(responseCode = "200", description = "Latest call first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(BOARD))))
    public Board board(@Parameter(example = "general") @PathParam("queue") String queue) {
        return boards.board(queue);
    }

    @GET
    @Path("times")
    @Operation(operationId = "opdQueueTimes", summary = "How long people wait in a queue today",
            responses = @ApiResponse(responseCode = "200", description = "Minutes", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(TIMES))))
    public QueueTimes times(@Context SecurityContext security, @Parameter(example = "general") @PathParam("queue") String queue) {
        return boards.times(Caller.of(security.getUserPrincipal()), queue);
    }
}
