// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.platform.access.Caller;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The superintendent's morning sheet over HTTP. */
@Path("")
@Tag(name = "Operations")
@Component(service = RestResource.class)
public final class MorningResource implements RestResource {

    private static final String MORNING = "{\"at\":\"2026-11-22T02:30:00Z\",\"facility\":\"District Hospital\",\"sections\":[{\"name\":\"lab\","
            + "\"title\":\"Laboratory\",\"available\":true,\"lines\":[{\"key\":\"lab.morning.critical\",\"title\":\"Critical results not released\","
            + "\"value\":\"1, the oldest 2 h old\",\"severity\":\"alarm\"}]},{\"name\":\"device\",\"title\":\"Analysers\",\"available\":false,"
            + "\"lines\":[]}]}";

    private final MorningSheet sheet;
    private final Printing printing;

    @Activate
    public MorningResource(@Reference MorningSheet sheet, @Reference Printing printing) {
        this.sheet = sheet;
        this.printing = printing;
    }

    @GET
    @Path("morning-sheet")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How the facility stands this morning",
            description = "One section for each running module; one that cannot say how it stands is not available. No personal data",
            responses = @ApiResponse(responseCode = "200", description = "The sections of the sheet",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(MORNING))))
    public MorningSheet.Morning now(@Context SecurityContext security) {
        return sheet.now(Caller.of(security.getUserPrincipal()));
    }

    @GET
    @Path("morning-sheet.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Print the morning sheet", responses = @ApiResponse(responseCode = "200", description = "One page of A4",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] pdf(@Context SecurityContext security) {
        return printing.pdf(sheet.paper(Caller.of(security.getUserPrincipal())));
    }
}
