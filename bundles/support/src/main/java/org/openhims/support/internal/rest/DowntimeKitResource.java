// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
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
import java.util.Map;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.downtime.DowntimeKits;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Downtime kits over HTTP. */
@Path("downtime-kits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@Component(service = RestResource.class)
public final class DowntimeKitResource implements RestResource {

    private static final String NEW = "{\"counts\":{\"uhid\":48,\"token\":24,\"accession\":48}}";
    private static final String KIT = "{\"number\":1,\"madeAt\":\"2026-11-22T04:30:00Z\",\"madeBy\":\"admin\",\"counts\":{\"uhid\":48,\"token\":24,"
            + "\"accession\":48},\"prints\":0}";

    private final DowntimeKits kits;
    private final Printing printing;

    @Activate
    public DowntimeKitResource(@Reference DowntimeKits kits, @Reference Printing printing) {
        this.kits = kits;
        this.printing = printing;
    }

    /** @param counts how many numbers by kind, 1 to 200 each; tokens for each queue */
    public record NewKit(@NotNull Map<String, Integer> counts) {
    }

    @POST
    @Created
    @Operation(operationId = "makeDowntimeKit", summary = "Reserve numbers for a downtime kit", responses = @ApiResponse(responseCode = "201",
            description = "Reserved", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(KIT))))
    public Kit make(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW))) @NotNull NewKit kit) {
        return kits.make(Caller.of(security.getUserPrincipal()), kit.counts());
    }

    @GET
    @Operation(operationId = "listDowntimeKits", summary = "The kits, newest first", responses = @ApiResponse(responseCode = "200",
            description = "Kits", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + KIT + "]}"))))
    public Page<Kit> list(@Context SecurityContext security) {
        return Page.all(kits.list(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("{number: [0-9]{1,12}}.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "printDowntimeKit", summary = "Print a kit", description = "Counts as a print; says so when it is not the first",
            responses = @ApiResponse(responseCode = "200", description = "Instructions, forms and stickers on A4", content = @Content(
                    mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] pdf(@Context SecurityContext security, @PathParam("number") long number) {
        return printing.pdf(kits.print(Caller.of(security.getUserPrincipal()), number));
    }
}
